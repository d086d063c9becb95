package dev.driftgate.catalog.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.catalog.Catalog;
import dev.driftgate.settings.DatabaseUrl;
import dev.driftgate.testing.DelayingProxy;
import dev.driftgate.testing.TestPostgres;
import java.time.Duration;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How often a read waits for the far end, which is what it costs where that end is far. */
@NullMarked
class RoundTripsIT {
    private static final int ALLOWED = 15;

    /** One of TCP, and one of TLS 1.3 where the server offers it. */
    private static final int UNSEEN = 2;

    private final TestPostgres.TestDatabase database = TestPostgres.database();
    private final DelayingProxy link = DelayingProxy.to(TestPostgres.port(), Duration.ZERO);

    @BeforeAll
    static void a_role_that_has_to_prove_itself() {
        TestPostgres.roleWithPassword("far_reader", "canary");
    }

    @AfterEach
    void close() {
        link.close();
    }

    @Test
    void a_read_needs_few_round_trips_connecting_and_proving_oneself_included() {
        database.execute("create table orders (id bigint primary key)");
        assertThat(read().objects()).isNotEmpty();
        assertThat(link.connections()).isOne();
        assertThat(link.turnarounds() + UNSEEN).isBetween(8, ALLOWED);
    }

    @Test
    void a_bigger_database_needs_no_more() {
        read();
        int small = link.turnarounds();
        database.execute("""
                do $$ begin
                    for i in 1..300 loop
                        execute format(
                            'create table t%s (id bigint primary key, a text default %L, b bigint references t%s)',
                            i, repeat('x', 200), greatest(i - 1, 1));
                    end loop;
                end $$
                """);
        assertThat(read().objects()).hasSizeGreaterThan(1500);
        assertThat(link.turnarounds()).isEqualTo(2 * small);
    }

    private Catalog read() {
        var url = DatabaseUrl.parse(
                "postgres://far_reader:canary@127.0.0.1:" + link.port() + "/" + database.name(), "TEST_DATABASE_URL");
        return new ReadOnlyDatabase("far", url).read(connection -> CatalogQueries.read(connection, Extent.all("far")));
    }
}
