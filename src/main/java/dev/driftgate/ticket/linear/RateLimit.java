package dev.driftgate.ticket.linear;

import dev.driftgate.ticket.RetryAfter;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** How long a used-up bucket needs; Linear tells the moment in epoch milliseconds, a bucket at a time. */
final class RateLimit {
    private static final List<String> BUCKETS = List.of("Requests", "Complexity", "Endpoint-Requests");

    private RateLimit() {}

    static RetryAfter wait(Headers headers, Instant now) {
        Optional<Instant> usedUp = latest(headers, BUCKETS.stream().filter(bucket -> isEmpty(headers, bucket)));
        return usedUp.or(() -> latest(headers, BUCKETS.stream()))
                .map(reset -> new RetryAfter(Duration.between(now, reset)))
                .orElseGet(() -> RetryAfter.of(headers.get("Retry-After"), now));
    }

    private static Optional<Instant> latest(Headers headers, Stream<String> buckets) {
        return buckets.map(bucket -> number(headers.get("X-RateLimit-" + bucket + "-Reset")))
                .filter(Objects::nonNull)
                .map(Instant::ofEpochMilli)
                .max(Comparator.naturalOrder());
    }

    private static boolean isEmpty(Headers headers, String bucket) {
        Long left = number(headers.get("X-RateLimit-" + bucket + "-Remaining"));
        return left != null && left <= 0;
    }

    private static @Nullable Long number(@Nullable String header) {
        return header != null && header.matches("-?\\d{1,15}") ? Long.valueOf(header) : null;
    }
}
