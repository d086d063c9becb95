package dev.driftgate.render;

import java.util.regex.Pattern;

/** Shortens text that is too long. Works on visible, not yet escaped text. */
final class Cut {
    private static final String MARK = "…";
    private static final Pattern HALF_ESCAPE = Pattern.compile("\\\\(u(\\{?[0-9a-f]{0,5}))?$");

    private Cut() {}

    /** At most {@code max} characters. Cuts between words and outside double quotes; inside a word only if it alone is too long. */
    static String to(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int room = max - MARK.length() - 1;
        int end = betweenWords(text, room);
        return end > 0 ? text.substring(0, end) + " " + MARK : insideWord(text, room) + MARK;
    }

    private static int betweenWords(String text, int room) {
        int last = 0;
        boolean quoted = false;
        for (int i = 0; i <= room; i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            last = c == ' ' && !quoted ? i : last;
        }
        return last;
    }

    private static String insideWord(String text, int room) {
        int end = Character.isLowSurrogate(text.charAt(room)) ? room - 1 : room;
        return HALF_ESCAPE.matcher(text.substring(0, end)).replaceFirst("");
    }
}
