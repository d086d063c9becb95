package dev.driftgate.catalog.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.catalog.Unread;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class ReplayTest {
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MOMENT = Duration.ofSeconds(2);

    @Test
    void a_standby_that_is_up_to_date_misses_nothing() {
        assertThat(missing(standby(false, true, 100, 100, MOMENT))).isEmpty();
    }

    @Test
    void a_primary_that_was_idle_for_an_hour_is_not_called_lag() {
        assertThat(missing(standby(false, true, 100, 100, HOUR))).isEmpty();
    }

    @Test
    void a_moment_behind_is_not_worth_a_word() {
        assertThat(missing(standby(false, true, 900, 100, MOMENT))).isEmpty();
    }

    @Test
    void an_hour_behind_is_said() {
        assertThat(missing(standby(false, true, 900, 100, HOUR)))
                .contains(new Unread(
                        "changes in prod since 2026-11-21 07:00 UTC", "its standby is 1 h behind its primary"));
    }

    @Test
    void the_first_work_after_an_idle_hour_is_not_lag_if_it_is_done_when_the_read_ends() {
        var first = standby(false, true, 900, 100, HOUR);
        assertThat(first.missing("prod", standby(false, true, 950, 900, MOMENT), Replay.TOLERATED))
                .isEmpty();
    }

    @Test
    void paused_replay_is_said_however_short_it_lasts() {
        assertThat(missing(standby(true, true, 100, 100, MOMENT)))
                .contains(new Unread("changes in prod since 2026-11-21 07:59 UTC", "its standby has paused replay"));
    }

    @Test
    void replay_that_was_paused_while_reading_is_said() {
        var first = standby(false, true, 100, 100, MOMENT);
        assertThat(first.missing("prod", standby(true, true, 100, 100, MOMENT), Replay.TOLERATED))
                .isPresent();
    }

    @Test
    void a_standby_cut_off_for_an_hour_is_said_though_it_replayed_all_it_has() {
        assertThat(missing(standby(false, false, 100, 100, HOUR)))
                .contains(new Unread(
                        "changes in prod since 2026-11-21 07:00 UTC", "its standby is not connected to its primary"));
    }

    @Test
    void a_standby_that_connects_again_within_minutes_is_not_bothered_about() {
        assertThat(missing(standby(false, false, 100, 100, Replay.TOLERATED))).isEmpty();
    }

    @Test
    void lag_is_how_old_the_data_is_unless_there_is_nothing_newer() {
        assertThat(lag(standby(false, true, 100, 100, HOUR))).isZero();
        assertThat(lag(standby(false, true, 900, 100, HOUR))).isEqualTo(HOUR);
        assertThat(lag(standby(true, true, 100, 100, HOUR))).isEqualTo(HOUR);
        assertThat(lag(standby(false, false, 100, 100, HOUR))).isEqualTo(HOUR);
        assertThat(lag(standby(false, false, 100, 100, MOMENT.negated()))).isZero();
    }

    private static Duration lag(Replay replay) {
        return replay.lag(replay);
    }

    private static Optional<Unread> missing(Replay replay) {
        return replay.missing("prod", replay, Replay.TOLERATED);
    }

    private static Replay standby(boolean paused, boolean connected, long received, long replayed, Duration ago) {
        return new Replay(paused, connected, received, replayed, NOW.minus(ago), NOW);
    }
}
