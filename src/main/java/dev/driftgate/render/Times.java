package dev.driftgate.render;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments for people whose own zone is not known: always with the zone. */
public final class Times {
    private static final DateTimeFormatter MINUTE = formatter("uuuu-MM-dd HH:mm 'UTC'");
    private static final DateTimeFormatter DAY = formatter("uuuu-MM-dd");

    private Times() {}

    /** {@code 2026-11-20 07:00 UTC} */
    public static String of(Instant at) {
        return MINUTE.format(at);
    }

    /** {@code 2026-11-20}, the day in UTC */
    public static String day(Instant at) {
        return DAY.format(at);
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }
}
