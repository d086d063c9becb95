package dev.driftgate.render;

/** Text from a database, with everything that hides or rearranges text written out: {@code \n}, {@code \\u202e}. */
public final class Visible {
    private Visible() {}

    /** The text with nothing in it that could hide or rearrange what follows. */
    public static String of(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(out, c));
        return out.toString();
    }

    private static void append(StringBuilder out, int c) {
        switch (c) {
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (hides(c)) {
                    out.append(escaped(c));
                } else {
                    out.appendCodePoint(c);
                }
            }
        }
    }

    private static String escaped(int c) {
        String digits = Integer.toHexString(c);
        return Character.isBmpCodePoint(c) ? "\\u" + "0".repeat(4 - digits.length()) + digits : "\\u{" + digits + "}";
    }

    /**
     * Controls, direction and other format marks, halves of surrogate pairs, odd spaces and line ends, and what is no
     * character at all. What is left is also what XML 1.0 allows.
     */
    static boolean hides(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.SPACE_SEPARATOR -> c != ' ';
            default -> false;
        };
    }
}
