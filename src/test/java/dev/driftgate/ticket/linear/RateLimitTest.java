package dev.driftgate.ticket.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void of_two_empty_buckets_the_later_counts() {
        assertThat(wait(
                        "X-RateLimit-Requests-Remaining",
                        "0",
                        "X-RateLimit-Requests-Reset",
                        in(60),
                        "X-RateLimit-Endpoint-Requests-Remaining",
                        "0",
                        "X-RateLimit-Endpoint-Requests-Reset",
                        in(120)))
                .isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void where_no_bucket_says_it_is_empty_the_latest_reset_counts() {
        assertThat(wait("X-RateLimit-Requests-Reset", in(60), "X-RateLimit-Complexity-Reset", in(90)))
                .isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void without_a_reset_the_usual_header_counts() {
        assertThat(wait("Retry-After", "5", "X-RateLimit-Requests-Reset", "soon"))
                .isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void a_clock_that_is_off_cannot_make_the_wait_absurd() {
        assertThat(wait("X-RateLimit-Requests-Reset", in(-500))).isEqualTo(Duration.ofSeconds(1));
        assertThat(wait("X-RateLimit-Requests-Reset", in(500_000))).isEqualTo(Duration.ofHours(1));
    }

    private static String in(int seconds) {
        return String.valueOf(NOW.plusSeconds(seconds).toEpochMilli());
    }

    private static Duration wait(String... headers) {
        return RateLimit.wait(Headers.of(headers), NOW).duration();
    }
}
