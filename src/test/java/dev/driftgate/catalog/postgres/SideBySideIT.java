package dev.driftgate.catalog.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.driftgate.catalog.Catalog;
import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.Progress;
import dev.driftgate.catalog.postgres.SideBySide.Both;
import dev.driftgate.diff.Change;
import dev.driftgate.diff.ChangeClass;
import dev.driftgate.diff.Diff;
import dev.driftgate.diff.Side;
import dev.driftgate.failure.Misconfigured;
import dev.driftgate.settings.DatabaseUrl;
import dev.driftgate.testing.TestPostgres;
import dev.driftgate.testing.TestPostgres.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NullMarked
class SideBySideIT {
    private static final Executor ASIDE = ForkJoinPool.commonPool();
    private static final String SHOP = """
            create table customers (id bigint primary key, email text not null);
            create table orders (id bigint primary key, customer bigint references customers, placed timestamptz);
            create index on orders (placed);
            create table notes (id int);
            create view recent as select id from orders where placed > now() - interval '1 day';
            comment on table customers is 'Who buys';
            comment on column orders.placed is 'When it was paid';
            """;

    private final TestDatabase prod = TestPostgres.database();
    private final TestDatabase staging = TestPostgres.database();

    @BeforeEach
    void the_same_by_another_road() {
        prod.execute(SHOP);
        staging.execute("create table gone (id int); drop table gone; create table customers (id bigint);"
                + " alter table customers add email text; alter table customers alter email set not null,"
                + " add primary key (id);" + SHOP.substring(SHOP.indexOf("create table orders")));
    }

    @Test
    void of_what_is_alike_only_the_number_is_told() {
        var both = read();
        assertThat(tables(both.base())).isEmpty();
        assertThat(tables(both.head())).isEmpty();
        var alone = Side.of(whole(prod));
        assertThat(Side.of(both.base())).isEqualTo(alone);
        assertThat(alone.relations()).isEqualTo(4);
        assertThat(alone.columns()).isEqualTo(6);
    }

    @Test
    void a_table_that_differs_is_fetched_from_both() {
        for (var ddl : List.of(
                "alter table notes add body text",
                "alter table notes alter id set not null",
                "create index on notes (id)",
                "comment on table notes is 'Read me'",
                "comment on column notes.id is 'Read me'",
                "alter table notes set (fillfactor = 50)",
                "alter table notes owner to pg_monitor",
                "create trigger t before insert on notes for each row execute function suppress_redundant_updates_trigger()")) {
            staging.execute(ddl);
            var both = read();
            assertThat(tables(both.base())).as(ddl).containsExactly("notes");
            assertThat(tables(both.head())).as(ddl).containsExactly("notes");
            prod.execute(ddl);
            assertThat(tables(read().base())).as(ddl).isEmpty();
        }
    }

    @Test
    void the_order_of_columns_is_a_difference_and_their_numbers_are_none() {
        prod.execute("create table pairs (a int, b int)");
        staging.execute("create table pairs (c int, a int, b int); alter table pairs drop c");
        assertThat(changes()).isEmpty();
        staging.execute("alter table pairs drop a; alter table pairs add a int");
        assertThat(changes()).containsExactly(ChangeClass.ORDER);
    }

    @Test
    void a_table_is_fetched_when_it_is_told_by_another_that_differs() {
        for (var side : List.of(prod, staging)) {
            side.execute("create table papers (body text); create table letters () inherits (papers)");
        }
        staging.execute("alter table only papers alter body set storage external");
        assertThat(tables(read().base())).containsExactlyInAnyOrder("papers", "letters");
        staging.execute("alter table customers rename id to number");
        assertThat(tables(read().base())).contains("customers", "orders");
    }

    @Test
    void when_one_side_cannot_be_read_the_other_does_not_wait_and_the_reason_is_told() {
        for (boolean wrongHead : new boolean[] {true, false}) {
            var wrong = new ReadOnlyDatabase(
                    "wrong",
                    DatabaseUrl.parse(
                            "postgres://postgres@127.0.0.1:" + prod.port() + "/no_such_database", "TEST_DATABASE_URL"));
            var right = new ReadOnlyDatabase("right", prod.url());
            var sides = wrongHead ? new SideBySide(right, wrong, ASIDE) : new SideBySide(wrong, right, ASIDE);
            assertThatThrownBy(() -> sides.read(Extent::all, Progress.UNHEARD))
                    .isInstanceOf(Misconfigured.class)
                    .hasMessageContaining("no such database");
        }
    }

    @Test
    void what_is_locked_alike_on_both_sides_is_told_as_unread_and_not_as_alike() throws Exception {
        for (var side : List.of(prod, staging)) {
            side.execute("alter table notes add check (id > 0)");
        }
        assertThat(tables(read().base())).isEmpty();
        try (var one = locked(prod);
                var other = locked(staging)) {
            assertThat(one.isClosed() || other.isClosed()).isFalse();
            var both = read();
            assertThat(both.base().unread())
                    .isNotEmpty()
                    .allMatch(unread -> unread.why().contains("locked"));
            assertThat(both.head().unread()).hasSameSizeAs(both.base().unread());
        }
    }

    private static Connection locked(TestDatabase database) throws SQLException {
        var connection = DriverManager.getConnection(database.url().jdbcUrl(), "postgres", "");
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table notes in access exclusive mode");
        }
        return connection;
    }

    private Both read() {
        return new SideBySide(
                        new ReadOnlyDatabase("prod", prod.url()), new ReadOnlyDatabase("staging", staging.url()), ASIDE)
                .read(Extent::all, Progress.UNHEARD);
    }

    private List<ChangeClass> changes() {
        var both = read();
        return Diff.between(both.base(), both.head()).stream()
                .map(Change::changeClass)
                .toList();
    }

    private static Catalog whole(TestDatabase database) {
        return new ReadOnlyDatabase("prod", database.url())
                .read(connection -> CatalogQueries.read(connection, Extent.all("prod")));
    }

    /** Of which anything was fetched that digests are told of. */
    private static Set<String> tables(Catalog catalog) {
        var kinds = Set.of(Kind.TABLE, Kind.COLUMN, Kind.CONSTRAINT, Kind.INDEX);
        return catalog.objects().stream()
                .map(object -> object.id())
                .filter(id -> kinds.contains(id.kind()))
                .map(id -> id.relationOrSelf())
                .collect(Collectors.toSet());
    }
}
