package dev.driftgate.catalog.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.driftgate.catalog.Catalog;
import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.testing.BetweenBatches;
import dev.driftgate.testing.TestPostgres;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What others on the server see of a read that is under way: next to nothing. */
@NullMarked
class UnnoticedIT {
    private static final String OURS =
            "select pid from pg_stat_activity where datname = '%s' and application_name = 'driftgate'";

    private final TestPostgres.TestDatabase database = TestPostgres.database();

    @BeforeEach
    void tables_that_are_needed_to_print_other_things() {
        database.execute("""
                create table orders (id bigint primary key, amount numeric default 1 + 1 check (amount > 0));
                create index on orders ((amount * 2));
                create view big as select id from orders where amount > 100;
                create materialized view totals as select sum(amount) from orders;
                create function dear() returns bigint language sql begin atomic select count(*) from orders; end;
                """);
    }

    @Test
    void between_batches_it_holds_no_lock_on_anything_of_the_users() {
        String held = """
                select relation::regclass || ' ' || mode from pg_locks
                where pid in (%s) and locktype = 'relation' and relation >= 16384
                """.formatted(OURS.formatted(database.name()));
        var seen = new ArrayList<String>();
        read(() -> seen.addAll(database.rows(held)));
        assertThat(seen).isEmpty();
    }

    @Test
    void a_table_can_be_changed_while_it_goes_on_and_the_read_sees_one_moment() {
        var columns = new ArrayList<String>();
        var catalog = read(() -> {
            columns.add("c" + columns.size());
            database.execute("set lock_timeout = '200ms'; alter table orders add column "
                    + columns.get(columns.size() - 1) + " int");
        });
        assertThat(columns).hasSizeGreaterThan(3);
        assertThat(names(catalog)).contains("id", "amount").doesNotContainAnyElementsOf(columns);
        assertThat(names(read(() -> {}))).containsAll(columns);
    }

    @Test
    void it_is_one_connection_and_none_afterwards() {
        var seen = new ArrayList<Integer>();
        read(() -> seen.add(database.rows(OURS.formatted(database.name())).size()));
        assertThat(seen).isNotEmpty().containsOnly(1);
        String gone = """
                do $$ begin
                    for i in 1..500 loop
                        perform pg_stat_clear_snapshot();
                        exit when not exists (%s);
                        perform pg_sleep(0.01);
                    end loop;
                end $$
                """;
        database.execute(gone.formatted(OURS.formatted(database.name())));
        assertThat(database.rows(OURS.formatted(database.name()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table public.t (id int)",
                "create temporary table t (id int)",
                "insert into public.orders values (1)",
                "select nextval('public.numbers')"
            })
    void nothing_can_be_written(String statement) {
        database.execute("create sequence numbers");
        var reader = new ReadOnlyDatabase("shop", database.url());
        assertThatThrownBy(() ->
                        reader.read(connection -> connection.createStatement().execute(statement)))
                .isInstanceOf(OutsideFailure.class)
                .hasMessageContaining("in a read-only transaction");
    }

    private Catalog read(Runnable between) {
        return new ReadOnlyDatabase("shop", database.url())
                .read(connection -> CatalogQueries.read(connection, Extent.all("shop"), new BetweenBatches(between)));
    }

    private static List<String> names(Catalog catalog) {
        return catalog.objects().stream().map(object -> object.id().name()).toList();
    }
}
