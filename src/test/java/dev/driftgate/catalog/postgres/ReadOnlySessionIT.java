package dev.driftgate.catalog.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.driftgate.testing.PostgresServers;
import dev.driftgate.testing.TestPostgres.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What a session looks like to the server while Driftgate reads, and what it could do if somebody made it try. */
@NullMarked
class ReadOnlySessionIT {
    static final List<Integer> MAJORS = List.of(PostgresServers.OLDEST, PostgresServers.NEWEST);

    /** As a superuser, whom no missing right would stop. */
    private static final List<String> WRITES = List.of(
            "insert into public.orders values (2)",
            "update public.orders set id = 3",
            "delete from public.orders",
            "truncate public.orders",
            "create table public.more (id integer)",
            "drop table public.orders",
            "alter table public.orders add column region text",
            "create role intruder",
            "comment on table public.orders is 'written'",
            "grant select on public.orders to public",
            "select nextval('public.orders_id_seq')",
            "select setval('public.orders_id_seq', 10)",
            "create index on public.orders (id)",
            "refresh materialized view public.totals",
            "select id from public.orders for update");

    @ParameterizedTest
    @FieldSource("MAJORS")
    void nothing_can_be_written_even_by_a_superuser(int major) {
        var database = PostgresServers.of(major).database();
        database.execute("create table orders (id serial primary key); insert into orders values (1);"
                + " create materialized view totals as select count(*) from orders");
        var before = database.rows("select id from orders");
        for (String write : WRITES) {
            assertThatThrownBy(() -> reading(database, connection -> executed(connection, write)))
                    .as(write)
                    .hasRootCauseInstanceOf(SQLException.class)
                    .satisfies(thrown -> assertThat(state(thrown)).as(write).isEqualTo("25006"));
        }
        assertThatThrownBy(() -> reading(database, connection -> {
                    executed(connection, "select 1");
                    return executed(connection, "set transaction read write");
                }))
                .satisfies(thrown -> assertThat(state(thrown)).isEqualTo("25001"));
        assertThat(database.rows("select id from orders")).isEqualTo(before);
        assertThat(database.rows("select last_value from orders_id_seq")).containsExactly("1");
    }

    @ParameterizedTest
    @FieldSource("MAJORS")
    void every_wait_has_an_end_as_the_server_knows_it(int major) {
        var database = PostgresServers.of(major).database();
        var names = List.of(
                "transaction_read_only",
                "transaction_isolation",
                "statement_timeout",
                "lock_timeout",
                "idle_in_transaction_session_timeout",
                "application_name");
        List<String> told = reading(database, connection -> {
            var shown = new ArrayList<String>();
            for (String name : names) {
                shown.add(name + "=" + executed(connection, "show " + name));
            }
            return shown;
        });
        assertThat(told)
                .containsExactly(
                        "transaction_read_only=on",
                        "transaction_isolation=repeatable read",
                        "statement_timeout=30s",
                        "lock_timeout=15ms",
                        "idle_in_transaction_session_timeout=1min",
                        "application_name=driftgate");
    }

    private static <T> T reading(TestDatabase database, ReadOnlyDatabase.Work<T> work) {
        return new ReadOnlyDatabase("prod", database.url()).read(work);
    }

    /** The first value that comes, if any does. */
    private static String executed(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            var result = statement.getResultSet();
            return rows && result.next() ? result.getString(1) : "";
        }
    }

    private static String state(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql) {
                return sql.getSQLState();
            }
        }
        return "";
    }
}
