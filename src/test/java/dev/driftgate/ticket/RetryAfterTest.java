package dev.driftgate.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30 | PT30S",
                "0 | PT1S",
                "999999 | PT1H",
                "Fri, 20 Nov 2026 12:02:00 GMT | PT2M",
                "Fri, 20 Nov 2026 11:00:00 GMT | PT1S",
                "soon | PT1M",
                "99999999999999999999 | PT1M"
            })
    void seconds_dates_and_nonsense_end_between_a_second_and_an_hour(String header, Duration wait) {
        assertThat(RetryAfter.of(header, NOW).duration()).isEqualTo(wait);
    }

    @Test
    void unsaid_is_a_minute() {
        assertThat(RetryAfter.of(null, NOW).duration()).isEqualTo(Duration.ofMinutes(1));
    }
}
