package dev.driftgate.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.driftgate.settings.StoreSettings;
import dev.driftgate.testing.TestApp;
import dev.driftgate.testing.TestPostgres;
import dev.driftgate.testing.TestPostgres.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The connections for statements that somebody waits for, which all stand all the time. */
@NullMarked
class HastyConnectionsIT {
    private static final int STANDING = 4;
    private static final String PIDS =
            "select pid::text from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()";
    private static final String END = "select pg_terminate_backend(pid) from pg_stat_activity"
            + " where datname = current_database() and pid <> pg_backend_pid()";

    private final TestDatabase database = TestPostgres.database();
    private final OwnDatabase own =
            OwnDatabase.open(new StoreSettings(Optional.of(database.url()), Path.of("nowhere")));
    private final Jdbi hasty = own.hastyJdbi();

    @AfterEach
    void close() {
        own.close();
    }

    @Test
    void one_that_the_server_ended_a_moment_ago_is_not_lent() {
        for (int round = 0; round < 5; round++) {
            allAreUsed();
            endAll();
            var outcomes = IntStream.range(0, 2 * STANDING)
                    .mapToObj(statement -> outcome())
                    .toList();
            assertThat(outcomes).contains("done").doesNotContain("broken");
        }
    }

    @Test
    void where_none_can_be_had_the_statement_fails() {
        database.allowConnections(false);
        assertThatThrownBy(() -> hasty.useHandle(handle -> handle.execute("select 1")))
                .isInstanceOf(JdbiException.class);
        database.allowConnections(true);
    }

    private void allAreUsed() {
        List<Handle> lent = new ArrayList<>();
        while (lent.size() < STANDING) {
            try {
                lent.add(hasty.open());
            } catch (JdbiException e) {
                // One is still being made.
                assertThat(e).hasCauseInstanceOf(SQLTransientConnectionException.class);
            }
        }
        lent.forEach(Handle::close);
    }

    private void endAll() {
        var ended = database.rows(PIDS);
        database.execute(END);
        long end = System.nanoTime() + TestApp.SOON.toNanos();
        while (database.rows(PIDS).stream().anyMatch(ended::contains)) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** On a busy machine a new connection may take longer than anybody waits. */
    private String outcome() {
        try {
            hasty.useHandle(handle -> handle.execute("select 1"));
            return "done";
        } catch (JdbiException e) {
            boolean none = Stream.<Throwable>iterate(e, cause -> cause != null, Throwable::getCause)
                    .filter(SQLException.class::isInstance)
                    .findFirst()
                    .filter(SQLTransientConnectionException.class::isInstance)
                    .isPresent();
            return none ? "none to be had" : "broken";
        }
    }
}
