package dev.driftgate.catalog.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.driftgate.catalog.Catalog;
import dev.driftgate.catalog.CatalogObject;
import dev.driftgate.catalog.ObjectId;
import dev.driftgate.diff.Diff;
import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.testing.TestPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody holds a table, or waits to: the rest is compared all the same, in time, and what could not be had is named. */
@NullMarked
class LockedTablesIT {
    private static final Duration SOON = Duration.ofSeconds(2);

    private final TestPostgres.TestDatabase database = TestPostgres.database();
    private final List<Connection> others = new ArrayList<>();

    @BeforeEach
    void a_table_with_everything_that_is_printed_from_it() {
        database.execute("""
                create table customers (id bigint primary key, name text default lower('X'));
                create table orders (
                    id bigint primary key,
                    amount numeric default round(1.5) check (amount > 0),
                    doubled numeric generated always as (amount * 2) stored,
                    customer_id bigint references customers
                );
                create index orders_tripled on orders ((amount * 3)) where amount > 5;
                create unique index orders_doubled on orders (doubled);
                create statistics orders_numbers on id, (amount + 1) from orders;
                create view big as select id from orders where amount > 100;
                create view bigger as select id from big where id > 5;
                create materialized view totals as select sum(amount) as total from orders;
                create rule orders_kept as on delete to orders do instead nothing;
                create rule customers_told as on delete to customers do also delete from orders where id = old.id;
                create policy orders_own on orders using (amount > 1) with check (id > 2);
                create policy customers_own on customers using (id in (select customer_id from orders));
                create function note() returns trigger language plpgsql as $$ begin return new; end $$;
                create trigger orders_noted before update on orders for each row
                    when (new.amount > old.amount) execute function note();
                create publication dear_ones for table orders where (id > 5);
                create table events (id bigint, at date not null) partition by range (at);
                create table events_2026 partition of events (id default 1 + 1)
                    for values from ('2026-01-01') to ('2027-01-01');
                """);
        database.execute("create function dear() returns bigint language sql return (select count(*) from orders)");
        database.execute("create procedure clear() language sql begin atomic delete from orders; end");
    }

    @AfterEach
    void let_go() throws SQLException {
        for (var other : others) {
            other.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders", "customers", "events", "events_2026", "totals", "big"})
    void everything_else_is_read_and_nothing_looks_changed_or_dropped(String relation) throws Exception {
        var free = read();
        begin(holding(relation));
        sameButForWhatIsUnread(free, readSoon());
    }

    @Test
    void what_is_printed_from_the_table_is_named_as_unread() throws Exception {
        begin("lock table orders in access exclusive mode");
        assertThat(unread(readSoon()))
                .contains("doubled", "orders_amount_check", "orders_tripled", "big", "totals")
                .contains(
                        "orders_kept", "customers_told", "orders_own", "customers_own", "orders_noted", "dear", "clear")
                .doesNotContain("name", "id", "customers_pkey", "note");
    }

    @Test
    void who_waits_for_the_lock_stands_in_the_way_as_much() throws Exception {
        var free = read();
        begin("select * from orders");
        var waiting = begin("select 1");
        var thread = new Thread(() -> execute(waiting, "alter table orders add column region text"));
        thread.start();
        database.execute("""
                do $$ begin
                    for i in 1..1000 loop
                        exit when exists (select from pg_locks where relation = 'orders'::regclass and not granted);
                        perform pg_sleep(0.005);
                    end loop;
                end $$
                """);
        var locked = readSoon();
        sameButForWhatIsUnread(free, locked);
        assertThat(unread(locked)).contains("orders_tripled", "big");
        others.get(0).rollback();
        thread.join();
    }

    @Test
    void a_drift_elsewhere_is_found() throws Exception {
        var base = read();
        database.execute("alter table customers add column region text");
        begin("lock table orders in access exclusive mode");
        assertThat(Diff.between(base, readSoon()))
                .singleElement()
                .satisfies(change -> assertThat(change.id().name()).isEqualTo("region"));
    }

    @Test
    void a_lock_that_comes_in_between_costs_another_try() throws Exception {
        var free = read();
        var holder = begin("lock table pg_catalog.pg_description in access exclusive mode");
        var pauses = new ArrayList<Duration>();
        var tries = new Tries(InstantSource.system(), pause -> {
            pauses.add(pause);
            execute(holder, "rollback");
        });
        assertThat(read(tries)).isEqualTo(free);
        assertThat(pauses).hasSize(1);
    }

    @Test
    void a_catalog_that_is_locked_for_good_is_told_in_less_than_a_second() throws Exception {
        begin("lock table pg_catalog.pg_description in access exclusive mode");
        long began = System.nanoTime();
        assertThatThrownBy(this::read)
                .isInstanceOf(OutsideFailure.class)
                .hasMessageContaining("a lock that somebody holds was in the way for too long");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isBetween(Duration.ofMillis(100), SOON);
    }

    @Test
    void many_locks_that_each_end_in_time_are_no_long_wait_together() throws Exception {
        var holder = begin("select 1");
        var over = new AtomicBoolean();
        var thread = new Thread(() -> {
            while (!over.get()) {
                execute(holder, "lock table pg_catalog.pg_depend in access exclusive mode; select pg_sleep(0.2)");
                execute(holder, "rollback");
            }
        });
        thread.start();
        try {
            readSoon();
        } catch (OutsideFailure failure) {
            assertThat(failure).hasMessageContaining("a lock that somebody holds was in the way for too long");
        } finally {
            over.set(true);
            thread.join();
        }
    }

    /** Before a session begins nothing can be set for it, so only the time to log in bounds this. */
    @Test
    void a_catalog_without_which_no_session_begins_is_told_when_the_time_to_log_in_is_over() throws Exception {
        begin("lock table pg_catalog.pg_class in access exclusive mode");
        long began = System.nanoTime();
        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(
                        OutsideFailure.class,
                        failure -> assertThat(failure.retryable()).isTrue())
                .hasMessageContaining("could not read shop");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(13));
    }

    /** Only a rename takes the lock of a materialized view. */
    private static String holding(String relation) {
        return relation.equals("totals")
                ? "alter materialized view totals rename column total to sum"
                : "lock table " + relation + " in access exclusive mode";
    }

    private Connection begin(String sql) throws SQLException {
        var connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + database.port() + "/" + database.name(), "postgres", "");
        connection.setAutoCommit(false);
        others.add(connection);
        execute(connection, sql);
        return connection;
    }

    private static void execute(Connection connection, String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static void sameButForWhatIsUnread(Catalog free, Catalog locked) {
        assertThat(Diff.between(free, locked)).isEmpty();
        assertThat(locked.objects()).extracting(CatalogObject::id).isEqualTo(ids(free));
        var whole = free.objects().stream().collect(Collectors.toMap(CatalogObject::id, Function.identity()));
        for (var object : locked.objects()) {
            var wanted = new ArrayList<>(
                    Objects.requireNonNull(whole.get(object.id())).properties());
            wanted.removeIf(property -> object.unread().contains(property.name()));
            assertThat(object.properties()).as(object.id().toString()).isEqualTo(wanted);
        }
        assertThat(locked.unread())
                .allSatisfy(unread -> assertThat(unread.why()).matches("another session has .*locked in shop"));
    }

    private static List<ObjectId> ids(Catalog catalog) {
        return catalog.objects().stream().map(CatalogObject::id).toList();
    }

    private static List<String> unread(Catalog catalog) {
        return catalog.objects().stream()
                .filter(object -> !object.unread().isEmpty())
                .map(object -> object.id().name().replaceFirst("\\(.*", ""))
                .toList();
    }

    private Catalog readSoon() {
        long began = System.nanoTime();
        try {
            return read();
        } finally {
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
        }
    }

    private Catalog read() {
        return read(Tries.patient());
    }

    private Catalog read(Tries tries) {
        return new ReadOnlyDatabase("shop", database.url())
                .read(connection -> CatalogQueries.read(connection, Extent.all("shop")), tries);
    }
}
