package dev.driftgate.catalog.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class TriesTest {
    private final List<Duration> pauses = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private int begun;
    private final Tries tries = new Tries(() -> now, pauses::add);

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "55P03", "57014", "57P01", "57P03", "57P04", "08003", "08006", "XX000"})
    void what_passes_is_tried_three_times_with_growing_pauses(String state) {
        assertThatThrownBy(() -> run(state, Duration.ofSeconds(1))).hasMessage("try 3");
        assertThat(pauses).hasSize(2);
        assertThat(pauses.get(1)).isGreaterThanOrEqualTo(pauses.get(0));
        assertThat(pauses).allMatch(pause -> pause.compareTo(Duration.ofMillis(200)) <= 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"25006", "22012", "53300", "28P01", "42501", "42601"})
    void what_would_fail_again_is_not(String state) {
        assertThatThrownBy(() -> run(state, Duration.ofSeconds(1))).hasMessage("try 1");
    }

    @Test
    void a_statement_that_was_cancelled_because_it_took_too_long_is_not_sent_again() {
        assertThatThrownBy(() -> run("57014", Duration.ofSeconds(30))).hasMessage("try 1");
    }

    @Test
    void nothing_is_tried_for_more_than_a_minute() {
        assertThatThrownBy(() -> run("40001", Duration.ofSeconds(31))).hasMessage("try 2");
    }

    @Test
    void what_works_at_the_second_try_has_worked() throws Exception {
        assertThat(tries.<Integer>run(() -> {
                    if (++begun == 1) {
                        throw new SQLException("try 1", "40001");
                    }
                    return begun;
                }))
                .isEqualTo(2);
    }

    @Test
    void a_thread_that_has_to_stop_tries_no_more() {
        var stopped = new Tries(() -> now, pause -> {
            throw new InterruptedException();
        });
        assertThatThrownBy(() -> stopped.run(() -> {
                    throw new SQLException("try " + ++begun, "40001");
                }))
                .hasMessage("try 1");
        assertThat(Thread.interrupted()).isTrue();
    }

    private void run(String state, Duration took) throws SQLException {
        tries.run(() -> {
            now = now.plus(took);
            throw new SQLException("try " + ++begun, state);
        });
    }
}
