package dev.driftgate.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.testing.DelayingProxy;
import dev.driftgate.testing.TestApp;
import dev.driftgate.testing.TestPostgres.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How many connections the databases that are read have to spare for Driftgate. */
@NullMarked
class OneConnectionIT {
    private static final String OPEN = "select id from driftgate.request where done_at is null";
    private static final Duration ONE_WAY = Duration.ofMillis(10);
    /** Of the twelve things that an instance does at a time, those that somebody typed. */
    private static final int SIDE_BY_SIDE = 6;

    private final TestApp app = TestApp.drifted();
    private final DelayingProxy staging = DelayingProxy.to(app.staging.port(), ONE_WAY);
    private final DelayingProxy prod = DelayingProxy.to(app.prod.port(), ONE_WAY);
    private final DelayingProxy replica = DelayingProxy.to(app.replica.port(), ONE_WAY);

    @AfterEach
    void close() {
        app.close();
        List.of(staging, prod, replica).forEach(DelayingProxy::close);
    }

    @Test
    void a_check_opens_one_connection_to_each_database_and_leaves_none() {
        app.document("sources: [{name: shop, schema: public, tables: [{name: orders, columns: [{name: id}]}]}]");
        app.replica.execute("create table orders (id bigint, note text)");
        startOverLinks();
        app.click(TestApp.YOU, app.check(), "approve");
        app.awaitCard(card -> card.words().contains("Filed as"));
        assertThat(List.of(staging.connections(), prod.connections()))
                .as("at the start, for the check, and once more after the approval")
                .containsExactly(3, 3);
        app.type("/drift contract");
        app.awaitCard(card -> card.words().contains("Filed an Asana task"));
        assertThat(replica.connections()).isEqualTo(2);
        List.of(app.staging, app.prod, app.replica)
                .forEach(database -> app.await(() -> connections(database, "true") == 0));
    }

    @Test
    void a_database_that_has_one_connection_to_spare_is_enough_for_a_check() {
        startOverLinks();
        limited(1);
        assertThat(app.check().words()).contains("region text");
        limited(0);
        app.type("/drift check");
        assertThat(app.awaitPrivately(TestApp.YOU, "no connection to spare").words())
                .startsWith("Could not read staging: ")
                .contains("drift_ro", app.staging.name());
        limited(1);
        app.type("/drift check");
        app.awaitPrivately(TestApp.YOU, "already waiting for a decision");
    }

    @Test
    void of_checks_side_by_side_six_read_at_a_time() {
        app.others = 12;
        app.staging.execute("alter table orders drop column region");
        startOverLinks();
        // Typed at once: on a busy machine the first would be done before the last is taken.
        var people = Executors.newFixedThreadPool(app.others);
        for (int number = 1; number <= app.others; number++) {
            String comparison = "c" + number;
            people.execute(() -> typedUntilTaken(comparison));
        }
        people.shutdown();
        int most = 0;
        while (!people.isTerminated() || !app.own.rows(OPEN).isEmpty()) {
            most = Math.max(most, connections(app.prod, "xact_start is not null"));
        }
        System.out.println("checks side by side: " + most + " connections to prod at a time");
        assertThat(most).isBetween(2, SIDE_BY_SIDE);
        assertThat(app.cards()).hasSize(app.others);
        app.await(() -> connections(app.prod, "true") == 0);
    }

    /** Whoever is told on a busy machine that it was not recorded types again. */
    private void typedUntilTaken(String comparison) {
        String taken = "select id from driftgate.request where subject = '" + comparison + "'";
        for (int tries = 0; tries < 10 && app.own.rows(taken).isEmpty(); tries++) {
            app.type("/drift check " + comparison);
        }
    }

    /** Each database is looked at once by an app that starts, one after the other. */
    private void startOverLinks() {
        app.start(Map.of(
                "STAGING_DATABASE_URL", over(staging, app.staging),
                "PROD_DATABASE_URL", over(prod, app.prod),
                "REPLICA_DATABASE_URL", over(replica, app.replica)));
        app.await(() -> replica.connections() == 1 && connections(app.replica, "true") == 0);
        assertThat(List.of(staging.connections(), prod.connections())).containsExactly(1 + app.others, 1 + app.others);
    }

    private static String over(DelayingProxy link, TestDatabase database) {
        return database.readerText().replace(":" + database.port() + "/", ":" + link.port() + "/");
    }

    private void limited(int connections) {
        for (var database : List.of(app.staging, app.prod)) {
            app.await(() -> connections(database, "true") == 0);
            database.execute("alter database " + database.name() + " connection limit " + connections);
        }
    }

    private static int connections(TestDatabase database, String which) {
        return Integer.parseInt(new TestDatabase("postgres", database.port())
                .rows("select count(*) from pg_stat_activity where datname = '" + database.name()
                        + "' and usename = 'drift_ro' and " + which)
                .get(0));
    }
}
