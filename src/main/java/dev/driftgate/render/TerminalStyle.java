package dev.driftgate.render;

/**
 * What the place that shows a text can do.
 *
 * @param width in characters; lines that are longer are wrapped between words
 */
public record TerminalStyle(boolean colour, int width) {
    /** For pipes and files: no colour, nothing wrapped. */
    public static final TerminalStyle PLAIN = new TerminalStyle(false, Integer.MAX_VALUE);

    private static final int NARROWEST = 20;

    public TerminalStyle {
        width = width <= 0 ? Integer.MAX_VALUE : Math.max(width, NARROWEST);
    }

    String bold(String text) {
        return ansi(1, text);
    }

    String dim(String text) {
        return ansi(2, text);
    }

    /** Red for what is gone, green for what is new, yellow for what differs. */
    String signed(char sign, String text) {
        return switch (sign) {
            case '-' -> ansi(31, text);
            case '+' -> ansi(32, text);
            default -> ansi(33, text);
        };
    }

    private String ansi(int code, String text) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
