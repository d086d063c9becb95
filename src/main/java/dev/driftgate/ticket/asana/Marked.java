package dev.driftgate.ticket.asana;

import java.util.Arrays;

/** Whether text holds a marker as a word of its own, so that no marker is found inside a longer one. */
final class Marked {
    private Marked() {}

    static boolean holds(String text, String marker) {
        return Arrays.asList(text.split("\\s+")).contains(marker);
    }
}
