package dev.driftgate.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.catalog.Catalog;
import dev.driftgate.catalog.CatalogObject;
import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.Progress;
import dev.driftgate.catalog.Property;
import dev.driftgate.catalog.postgres.CatalogQueries;
import dev.driftgate.catalog.postgres.Extent;
import dev.driftgate.catalog.postgres.ReadOnlyDatabase;
import dev.driftgate.catalog.postgres.SideBySide;
import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.testing.TestPostgres;
import dev.driftgate.testing.TestPostgres.TestDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Somebody makes, alters, renames and drops all the time, and what is read is either right or said to be unread. */
@NullMarked
class ChurnIT {
    private static final Duration LONG = Duration.ofSeconds(6);
    /** Of comparisons, at least; {@code -Dchurn.reads=1000}. */
    private static final int READS = Integer.getInteger("churn.reads", 1);

    /** What no object of these kinds is without. */
    private static final Map<Kind, List<String>> ALWAYS = Map.of(
            Kind.VIEW, List.of("definition"),
            Kind.MATERIALIZED_VIEW, List.of("definition"),
            Kind.INDEX, List.of("definition"),
            Kind.CONSTRAINT, List.of("definition"),
            Kind.RULE, List.of("definition"),
            Kind.COLUMN, List.of("type"),
            Kind.FUNCTION, List.of("returns", "language"));

    private static final String STILL = """
            create table still (id bigint primary key, n int default 1 + 1 check (n > 0), name text);
            create index still_lower on still (lower(name)) where n > 5;
            create view still_seen as select id, upper(name) as loud from still;
            """;

    private static final String STIR = """
            create table stirred (id bigint primary key, n int default 1 + 1, name text, check (n > 0));
            create index stirred_lower on stirred (lower(name)) where n > 5;
            create view stirred_seen as select id, upper(name) as loud from stirred where n > 3;
            create materialized view stirred_kept as select sum(n) as total from stirred;
            create rule stirred_rule as on delete to stirred do instead nothing;
            create policy stirred_policy on stirred using (n > 1);
            create function stirred_count(n int default 1 + 1) returns bigint begin atomic select count(*) from stirred; end;
            create statistics stirred_numbers on id, (n + 1) from stirred;
            create type stirred_mood as enum ('sad', 'ok');
            create domain stirred_short as varchar(5) check (value <> '');
            create table stirred_parts (k int, at date) partition by range (at);
            create table stirred_part partition of stirred_parts for values from ('2026-01-01') to ('2027-01-01');
            create index stirred_at on stirred_parts (at);
            alter index stirred_lower rename to stirred_lower_by_a_longer_name;
            alter table stirred rename to stirred_by_a_longer_name;
            alter table stirred_by_a_longer_name rename column n to number_of_all;
            alter table stirred_by_a_longer_name add column region text default lower('X');
            alter table stirred_by_a_longer_name rename to stirred;
            alter table stirred_parts detach partition stirred_part;
            drop table stirred_part;
            drop table stirred_parts;
            drop domain stirred_short;
            drop type stirred_mood;
            drop function stirred_count(int);
            drop materialized view stirred_kept;
            drop view stirred_seen;
            drop table stirred
            """;

    private final TestDatabase prod = TestPostgres.database();

    @Test
    void what_is_dropped_under_a_read_is_no_bug_and_what_stands_still_is_told_right() throws Exception {
        prod.execute(STILL);
        var still = read();
        var over = new AtomicBoolean();
        var stirring = CompletableFuture.runAsync(() -> stir(over));
        int read = 0;
        var failures = new ArrayList<String>();
        long end = System.nanoTime() + LONG.toNanos();
        while (System.nanoTime() < end) {
            try {
                var catalog = read();
                read++;
                assertThat(catalog.objects()).containsAll(still.objects());
                whole(catalog);
            } catch (OutsideFailure passing) {
                assertThat(passing.retryable()).as(passing.sentence()).isTrue();
                failures.add(passing.sentence());
            }
        }
        over.set(true);
        stirring.join();
        assertThat(read).as(failures.toString()).isPositive();
        assertThat(read().objects()).isEqualTo(still.objects());
    }

    @Test
    void beside_a_database_that_stands_still_nothing_has_drifted_but_what_is_being_changed() throws Exception {
        var copy = TestPostgres.database();
        prod.execute(STILL);
        copy.execute(STILL);
        var over = new AtomicBoolean();
        var stirring = CompletableFuture.runAsync(() -> stir(over));
        var sides = new SideBySide(
                new ReadOnlyDatabase("prod", prod.url()),
                new ReadOnlyDatabase("staging", copy.url()),
                ForkJoinPool.commonPool());
        int read = 0;
        int failed = 0;
        long end = System.nanoTime() + LONG.toNanos();
        while (System.nanoTime() < end || read < READS) {
            try {
                var both = sides.read(Extent::all, Progress.UNHEARD);
                read++;
                assertThat(Oracle.changes(both.base(), both.head()))
                        .as("drift of what nobody touches")
                        .noneMatch(change -> change.id().toString().contains("still"));
            } catch (OutsideFailure passing) {
                assertThat(passing.retryable()).as(passing.sentence()).isTrue();
                failed++;
            }
        }
        over.set(true);
        stirring.join();
        System.out.println("churn: " + read + " comparisons, " + failed + " times told that it cannot be read");
        assertThat(read).isPositive();
    }

    private static void whole(Catalog catalog) {
        for (var object : catalog.objects()) {
            var known = new ArrayList<>(object.unread());
            object.properties().stream().map(Property::name).forEach(known::add);
            assertThat(known)
                    .as(object.toString())
                    .containsAll(ALWAYS.getOrDefault(object.id().kind(), List.of()));
            definition(object);
        }
    }

    private static void definition(CatalogObject object) {
        for (var property : object.properties()) {
            if (property.name().equals("definition") && object.id().kind() == Kind.INDEX) {
                assertThat(property.value()).as(object.toString()).startsWith("btree (");
            }
        }
    }

    private void stir(AtomicBoolean over) {
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + prod.port() + "/" + prod.name(), "postgres", "");
                var statement = connection.createStatement()) {
            while (!over.get()) {
                for (var sql : STIR.split(";\n", -1)) {
                    statement.execute(sql);
                    statement.execute("select pg_sleep(0.15)");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Catalog read() {
        return new ReadOnlyDatabase("prod", prod.url())
                .read(connection -> CatalogQueries.read(connection, Extent.all("prod")));
    }
}
