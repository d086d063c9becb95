package dev.driftgate.render;

import java.time.Duration;
import java.util.Locale;

/** How long something took, in the unit a person would choose. */
public final class Durations {
    private Durations() {}

    /** {@code 840 ms}, {@code 1.4 s}, {@code 42 s}, {@code 2 min 5 s}, {@code 1 h 3 min} */
    public static String of(Duration duration) {
        long millis = Math.max(0, duration.toMillis());
        if (millis < 1_000) {
            return millis + " ms";
        }
        if (millis < 9_950) {
            return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
        }
        long seconds = Math.round(millis / 1000.0);
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3_600 ? two(seconds, 60, "min", "s") : two(seconds / 60, 60, "h", "min");
    }

    private static String two(long value, long per, String large, String small) {
        long rest = value % per;
        return value / per + " " + large + (rest == 0 ? "" : " " + rest + " " + small);
    }
}
