package dev.driftgate.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.Progress.Step;
import dev.driftgate.testing.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class SlowStepsTest {
    private static final Step REST = new Step("prod", Optional.empty(), 1, 5);
    private static final Step COLUMNS = new Step("prod", Optional.of(Kind.COLUMN), 3, 5);
    private static final Step INDEXES = new Step("staging", Optional.of(Kind.INDEX), 5, 5);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final SettableClock clock = new SettableClock();
    private final List<Step> said = new ArrayList<>();
    private final SlowSteps slow = new SlowSteps(clock, new SlowSteps.Rhythm(MINUTE, 2), said::add);

    @Test
    void a_quick_check_passes_in_silence() {
        slow.begins(REST);
        slow.look();
        slow.begins(COLUMNS);
        slow.look();
        assertThat(said).isEmpty();
    }

    @Test
    void a_check_that_takes_long_says_where_it_is_and_says_it_once() {
        slow.begins(REST);
        slow.begins(COLUMNS);
        clock.forward(SlowSteps.PATIENCE);
        slow.look();
        clock.forward(MINUTE);
        slow.look();
        assertThat(said).containsExactly(COLUMNS);
    }

    @Test
    void the_next_step_is_said_when_some_time_has_passed() {
        slow.begins(COLUMNS);
        clock.forward(SlowSteps.PATIENCE);
        slow.look();
        slow.begins(INDEXES);
        slow.look();
        assertThat(said).containsExactly(COLUMNS);
        clock.forward(MINUTE);
        slow.look();
        assertThat(said).containsExactly(COLUMNS, INDEXES);
    }

    @Test
    void no_more_is_said_than_may_be() {
        for (var step : List.of(REST, COLUMNS, INDEXES)) {
            slow.begins(step);
            clock.forward(MINUTE);
            slow.look();
        }
        assertThat(said).containsExactly(REST, COLUMNS);
    }

    @Test
    void nothing_is_said_once_it_is_over() {
        slow.begins(COLUMNS);
        clock.forward(MINUTE);
        slow.close();
        slow.look();
        assertThat(said).isEmpty();
    }
}
