package dev.driftgate.ticket;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** How long a service asks to be left alone: between a second and an hour, whatever it said. */
public record RetryAfter(Duration duration) {
    private static final Duration UNSAID = Duration.ofMinutes(1);
    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofHours(1);

    public RetryAfter {
        duration = duration.compareTo(LEAST) < 0 ? LEAST : duration;
        duration = duration.compareTo(MOST) > 0 ? MOST : duration;
    }

    /** The header as RFC 9110 has it: seconds or a date. */
    public static RetryAfter of(@Nullable String header, Instant now) {
        if (header == null) {
            return new RetryAfter(UNSAID);
        }
        if (header.matches("\\d{1,9}")) {
            return new RetryAfter(Duration.ofSeconds(Long.parseLong(header)));
        }
        try {
            Instant until = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return new RetryAfter(Duration.between(now, until));
        } catch (DateTimeException notADate) {
            return new RetryAfter(UNSAID);
        }
    }
}
