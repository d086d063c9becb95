package dev.driftgate.catalog.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.settings.DatabaseUrl;
import dev.driftgate.testing.MortalPostgres;
import dev.driftgate.testing.TestPostgres;
import dev.driftgate.testing.TestPostgres.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All connections that there may be are taken: the role's, the database's, or the server's. */
@NullMarked
class FullServerIT {
    private static final int NONE = 0;
    private static final int ANY = -1;
    private static final int MANY = 200;

    private final TestDatabase database = TestPostgres.database();
    private final String reader = "crowded_" + database.name();
    private final List<Duration> pauses = new ArrayList<>();

    @BeforeEach
    void a_role_with_limits_of_its_own() {
        database.execute("create role " + reader + " login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"role %2$s", "database %1$s"})
    void without_room_it_backs_off_twice_and_says_in_one_sentence_what_to_do(String what) {
        limit(what, NONE);
        assertThatThrownBy(() -> read(database, pauses::add)).satisfies(this::isFull);
        assertThat(pauses).hasSize(2);
        assertThat(pauses.get(0)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(pauses.get(1)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"role %2$s", "database %1$s"})
    void once_there_is_room_again_it_is_read(String what) {
        limit(what, NONE);
        assertThat(read(database, pause -> {
                    pauses.add(pause);
                    if (pauses.size() == 2) {
                        limit(what, ANY);
                    }
                }))
                .isEqualTo(database.name());
        assertThat(pauses).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"role %2$s", "database %1$s"})
    void room_for_one_connection_is_enough(String what) {
        limit(what, 1);
        assertThat(read(database, pauses::add)).isEqualTo(database.name());
        assertThat(pauses).isEmpty();
    }

    @Test
    void a_server_that_others_have_filled_is_read_once_one_of_them_leaves() throws Exception {
        try (var server = MortalPostgres.start()) {
            var crowded = server.database();
            crowded.execute("create role " + reader + " login");
            Deque<Connection> others = filled(crowded);
            assertThat(others).hasSizeGreaterThan(10);
            assertThatThrownBy(() -> read(crowded, pauses::add)).satisfies(this::isFull);
            assertThat(read(crowded, pause -> closed(others.removeLast()))).isEqualTo("postgres");
            others.forEach(FullServerIT::closed);
        }
    }

    private void isFull(Throwable thrown) {
        assertThat(thrown).isInstanceOfSatisfying(OutsideFailure.class, failure -> {
            assertThat(failure.sentence())
                    .startsWith("could not read shop: there is no connection to spare for " + reader + " (")
                    .contains("connection limit of the role or the database", "max_connections")
                    .doesNotContain("\n");
            assertThat(failure.retryable()).isTrue();
        });
    }

    private void limit(String what, int connections) {
        database.execute("alter " + what.formatted(database.name(), reader) + " connection limit " + connections);
    }

    private Deque<Connection> filled(TestDatabase server) {
        var others = new ArrayDeque<Connection>();
        while (others.size() < MANY) {
            try {
                others.add(DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + server.name(), reader, ""));
            } catch (SQLException full) {
                assertThat(full.getSQLState()).isEqualTo("53300");
                return others;
            }
        }
        throw new IllegalStateException("it takes any number");
    }

    /** And gone, as a server knows it a moment later only. */
    private static void closed(Connection connection) {
        try {
            connection.close();
            Thread.sleep(300);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String read(TestDatabase from, Tries.Pause pause) {
        var url = DatabaseUrl.parse(from.text(reader), "TEST_DATABASE_URL");
        return new ReadOnlyDatabase("shop", url).read(Connection::getCatalog, new Tries(InstantSource.system(), pause));
    }
}
