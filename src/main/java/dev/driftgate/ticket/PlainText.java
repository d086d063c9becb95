package dev.driftgate.ticket;

import java.util.regex.Pattern;

/** Text that must fit somewhere: one line, a number of characters, never half a character. */
public final class PlainText {
    /** Controls, line ends and marks that reorder or hide what follows. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+");

    private PlainText() {}

    public static String oneLine(String text) {
        return UNSEEN.matcher(text).replaceAll(" ").strip();
    }

    /** At most that many chars, cut after a word and marked with an ellipsis where it was cut. */
    public static String clip(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = text.lastIndexOf(' ', most - 1);
        // A word longer than half the room is cut itself: better than losing most of the line.
        if (end < most / 2) {
            end = whole(text, most - 1);
        }
        return text.substring(0, end).stripTrailing() + "…";
    }

    /** The largest cut at or before {@code end} that splits no surrogate pair. */
    public static int whole(String text, int end) {
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
