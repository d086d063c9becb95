package dev.driftgate.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.failure.Misconfigured;
import dev.driftgate.failure.OutsideFailure;
import java.time.Duration;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class LaterTest {
    private final OutsideFailure passing = OutsideFailure.passing("the server is starting up", null);

    @Test
    void what_may_pass_is_tried_again_soon_and_then_less_and_less_often() {
        assertThat(Later.wait(0, passing)).isBetween(Duration.ofSeconds(2), Duration.ofMillis(2_500));
        assertThat(Later.wait(2, passing)).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(10));
        assertThat(Later.wait(1_000, passing)).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(75));
    }

    @Test
    void a_service_that_says_when_to_come_back_is_obeyed() {
        var limited = OutsideFailure.limited("Slack asks for a pause", Duration.ofSeconds(7));
        assertThat(Later.wait(3, limited)).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void what_somebody_has_to_mend_first_is_not_hammered() {
        assertThat(Later.wait(0, OutsideFailure.refused("the bot is not in the channel", null)))
                .isEqualTo(Duration.ofMinutes(10));
        assertThat(Later.wait(0, new Misconfigured("LINEAR_API_KEY is not set")))
                .isEqualTo(Duration.ofMinutes(10));
    }
}
