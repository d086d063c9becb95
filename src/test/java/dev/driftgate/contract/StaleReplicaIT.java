package dev.driftgate.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.diff.Verdict;
import dev.driftgate.settings.WatchSettings;
import dev.driftgate.testing.Standby;
import dev.driftgate.testing.TestPostgres.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A contract held against a real standby whose primary keeps commit times, though the standby's own settings do not. */
@NullMarked
class StaleReplicaIT {
    @SuppressWarnings("NullAway.Init") // set before the first test
    private static Standby servers;

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name = "app_" + COUNT.incrementAndGet();
    private final TestDatabase primary = servers.primary(name);
    private final TestDatabase standby = servers.standby(name);
    private final WatchedReplica replica;

    StaleReplicaIT(@TempDir Path folder) {
        replica = new WatchedReplica(folder, standby);
        replica.document("{name: orders, columns: [{name: id}, {name: note}]}");
    }

    @BeforeAll
    static void start() {
        servers = Standby.start();
    }

    @AfterAll
    static void stop() throws Exception {
        servers.close();
    }

    @BeforeEach
    void a_table_as_documented() {
        servers.primary("postgres").execute("create database " + name);
        primary.execute("create table orders (id bigint, note text)");
        servers.catchUp();
    }

    @AfterEach
    void close() {
        replica.close();
    }

    @Test
    void a_standby_that_keeps_up_proves_a_rename_as_its_primary_would() {
        assertThat(replica.check().findings()).isEmpty();
        var before = Instant.now();
        primary.execute("alter table orders rename note to remark");
        servers.catchUp();
        var drift = replica.check();
        assertThat(drift.stale()).isEmpty();
        assertThat(drift.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.change().from()).isEqualTo("note");
            assertThat(finding.changedAt().orElseThrow()).isBetween(before.minusSeconds(1), Instant.now());
        });
    }

    @Test
    void paused_replay_is_said_and_nothing_is_remembered() {
        replica.check();
        standby.execute("select pg_wal_replay_pause()");
        try {
            var drift = replica.check();
            assertThat(drift.verdict()).isEqualTo(Verdict.INCOMPLETE);
            assertThat(drift.stale())
                    .hasValueSatisfying(stale -> assertThat(stale.why()).isEqualTo("its standby has paused replay"));
            assertThat(replica.kept("select seconds from driftgate.replica_lag where contract = 'app'"))
                    .singleElement()
                    .satisfies(lag -> assertThat(Integer.parseInt(lag)).isBetween(0, 600));
        } finally {
            standby.execute("select pg_wal_replay_resume()");
        }
    }

    @Test
    void replay_behind_by_more_than_the_limit_is_said_with_how_much() {
        replica.check();
        standby.execute("alter system set recovery_min_apply_delay = '1h'");
        standby.execute("select pg_reload_conf()");
        try {
            primary.execute("alter table orders add fax text");
            fallBehind();
            replica.watch = new WatchSettings(false, Duration.ZERO, List.of());
            assertThat(replica.check().stale().orElseThrow().why()).matches("its standby is .+ behind its primary");
            replica.watch = WatchSettings.DEFAULT;
            assertThat(replica.check().stale()).as("a moment is tolerated").isEmpty();
        } finally {
            standby.execute("alter system reset recovery_min_apply_delay");
            standby.execute("select pg_reload_conf()");
            servers.catchUp();
        }
        assertThat(replica.check().findings())
                .extracting(finding -> finding.change().id().name())
                .containsExactly("fax");
    }

    @Test
    void what_an_old_state_seems_to_say_does_not_touch_what_is_known() {
        replica.document("{name: orders, columns: [{name: id}]}");
        var known = replica.check().findings();
        standby.execute("select pg_wal_replay_pause()");
        try {
            replica.clock.forward(Duration.ofDays(1));
            replica.document("{name: orders, columns: [{name: id}, {name: note}]}");
            assertThat(replica.check().findings()).isEmpty();
        } finally {
            standby.execute("select pg_wal_replay_resume()");
        }
        replica.document("{name: orders, columns: [{name: id}]}");
        assertThat(replica.check().findings()).isEqualTo(known);
    }

    /** The process that replays hears of its settings when it likes. */
    private void fallBehind() {
        for (int tried = 0; isUpToDate(); tried++) {
            assertThat(tried).as("transactions replayed at once").isLessThan(2_000);
            primary.execute("comment on table orders is 'one more transaction'");
            received();
        }
    }

    private boolean isUpToDate() {
        return standby.rows("select pg_last_wal_replay_lsn() >= pg_last_wal_receive_lsn()")
                .equals(List.of("t"));
    }

    private void received() {
        String upTo = primary.rows("select pg_current_wal_flush_lsn()").get(0);
        assertThat(standby.rows("""
                        with recursive wait (round, there) as (
                            select 0, false
                            union all
                            select round + 1, pg_last_wal_receive_lsn() >= '%s' or pg_sleep(0.005) is null
                            from wait where round < 2000 and not there
                        )
                        select bool_or(there) from wait
                        """.formatted(upTo))).containsExactly("t");
    }
}
