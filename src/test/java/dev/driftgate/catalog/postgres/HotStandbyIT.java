package dev.driftgate.catalog.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.driftgate.catalog.Catalog;
import dev.driftgate.catalog.Unread;
import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.settings.DatabaseUrl;
import dev.driftgate.testing.BetweenBatches;
import dev.driftgate.testing.Standby;
import dev.driftgate.testing.TestPostgres.TestDatabase;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real hot standby, read by a role that may connect and nothing else. */
@NullMarked
class HotStandbyIT {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static Standby servers;

    private final String name = "app_" + COUNT.incrementAndGet();
    private final List<Duration> pauses = new ArrayList<>();
    private final Tries tries = new Tries(InstantSource.system(), pauses::add);

    @BeforeAll
    static void start() {
        servers = Standby.start();
        servers.primary("postgres").execute("create role app_reader login");
    }

    @AfterAll
    static void stop() throws Exception {
        servers.close();
    }

    @BeforeEach
    void a_table_and_its_view() {
        servers.primary("postgres").execute("create database " + name);
        primary().execute("create table orders (id bigint primary key, note text); insert into orders values (1)");
        primary().execute("create view big as select id from orders");
        servers.catchUp();
    }

    @Test
    void it_is_read_as_its_primary_is() {
        assertThat(read().objects())
                .isEqualTo(read(primary(), () -> {}).objects())
                .isNotEmpty();
        assertThat(read().unread()).isEmpty();
        assertThat(pauses).isEmpty();
    }

    @Test
    void a_role_that_may_only_connect_sees_that_it_follows_its_primary() {
        assertThat(reader(standby())
                        .read(connection -> Identity.read(Jdbi.open(connection)))
                        .replay())
                .hasValueSatisfying(replay -> {
                    assertThat(replay.connected()).isTrue();
                    assertThat(replay.replayed()).isPositive().isLessThanOrEqualTo(replay.received());
                });
        assertThat(reader(primary())
                        .read(connection -> Identity.read(Jdbi.open(connection)))
                        .replay())
                .isEmpty();
    }

    @Test
    void paused_replay_is_said_and_makes_the_read_incomplete() {
        standby().execute("select pg_wal_replay_pause()");
        try {
            assertThat(read().unread()).singleElement().satisfies(HotStandbyIT::isPaused);
            assertThat(contract().behind()).hasValueSatisfying(HotStandbyIT::isPaused);
            assertThat(facts().missing()).hasValueSatisfying(HotStandbyIT::isPaused);
        } finally {
            standby().execute("select pg_wal_replay_resume()");
        }
        assertThat(facts().missing()).isEmpty();
        assertThat(facts().standby()).isTrue();
    }

    @Test
    void giving_way_to_replay_leads_to_a_fresh_read_that_sees_what_was_replayed() {
        var begun = new AtomicInteger();
        var catalog = read(standby(), () -> {
            if (begun.incrementAndGet() == 1) {
                replayed("alter table orders add column region text; delete from orders; vacuum orders");
            }
        });
        assertThat(pauses).as("how often it was begun again").hasSize(1);
        assertThat(catalog.objects()).anyMatch(object -> object.id().name().equals("region"));
        assertThat(catalog.unread()).isEmpty();
    }

    @Test
    void a_standby_that_never_lets_a_read_end_is_told_in_one_sentence() {
        assertThatThrownBy(() -> read(
                        standby(), () -> replayed("insert into orders values (7); delete from orders; vacuum orders")))
                .isInstanceOfSatisfying(OutsideFailure.class, failure -> {
                    assertThat(failure.sentence())
                            .startsWith("could not read shop: ")
                            .doesNotContain("\n");
                    assertThat(failure.retryable()).isTrue();
                });
        assertThat(pauses).hasSize(2);
    }

    @Test
    void a_database_dropped_under_the_read_is_no_empty_one() {
        var begun = new AtomicInteger();
        assertThatThrownBy(() -> read(standby(), () -> {
                    if (begun.incrementAndGet() == 1) {
                        servers.primary("postgres").execute("drop database " + name + " with (force)");
                        servers.catchUp();
                    }
                }))
                .hasMessageContaining("has no such database");
    }

    @Test
    void a_change_that_is_still_open_on_the_primary_holds_nobody_up() throws Exception {
        try (var changing = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + primary().port() + "/" + name, "postgres", "");
                var statement = changing.createStatement()) {
            changing.setAutoCommit(false);
            statement.execute("alter table orders add column region text");
            servers.catchUp();
            assertThat(standby().rows("select mode from pg_locks where relation = 'orders'::regclass"))
                    .contains("AccessExclusiveLock");
            long began = System.nanoTime();
            var catalog = read();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
            assertThat(catalog.unread()).anyMatch(unread -> unread.toString().contains("big"));
            assertThat(catalog.objects()).anyMatch(object -> object.id().name().equals("orders"));
        }
    }

    private static void isPaused(Unread unread) {
        assertThat(unread.what()).matches("changes in .+ since \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC");
        assertThat(unread.why()).isEqualTo("its standby has paused replay");
    }

    /** Each statement by itself, as a vacuum must stand alone. */
    private void replayed(String statements) {
        for (var statement : statements.split("; ", -1)) {
            primary().execute(statement);
        }
        servers.catchUp();
    }

    private TestDatabase primary() {
        return servers.primary(name);
    }

    private TestDatabase standby() {
        return servers.standby(name);
    }

    private Catalog read() {
        return read(standby(), () -> {});
    }

    private Catalog read(TestDatabase database, Runnable between) {
        return reader(database)
                .read(
                        connection -> CatalogQueries.read(connection, Extent.all("shop"), new BetweenBatches(between)),
                        tries);
    }

    private LiveSchema contract() {
        return reader(standby())
                .read(
                        connection ->
                                LiveColumns.read(Jdbi.open(connection), List.of("public"), Duration.ofMinutes(15)),
                        tries);
    }

    private ServerFacts facts() {
        return reader(standby())
                .read(connection -> ServerFacts.read(Jdbi.open(connection), "shop", ServerFacts.TOLERATED_LAG), tries);
    }

    private static ReadOnlyDatabase reader(TestDatabase database) {
        return new ReadOnlyDatabase("shop", DatabaseUrl.parse(database.text("app_reader"), "TEST_DATABASE_URL"));
    }
}
