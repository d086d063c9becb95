package dev.driftgate.channel.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class PausesTest {
    @Test
    void a_pause_is_as_long_as_slack_says_between_a_second_and_an_hour() {
        assertThat(Pauses.length("17")).isEqualTo(Duration.ofSeconds(17));
        assertThat(Pauses.length("0")).isEqualTo(Duration.ofSeconds(1));
        assertThat(Pauses.length("86400")).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void where_slack_says_nothing_that_is_understood_it_is_half_a_minute() {
        for (var header : new String[] {"", "-1", "1.5", "soon", "99999999999999999999"}) {
            assertThat(Pauses.length(header)).as(header).isEqualTo(Duration.ofSeconds(30));
        }
        assertThat(Pauses.length(null)).isEqualTo(Duration.ofSeconds(30));
    }
}
