package dev.driftgate.catalog.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.driftgate.catalog.Catalog;
import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.settings.DatabaseUrl;
import dev.driftgate.testing.PgBouncer;
import dev.driftgate.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PgBouncer in transaction mode, as it is installed, in between. */
@NullMarked
class PgBouncerIT {
    /**
     * All that a session keeps when its transaction has ended. What is of a transaction begins anew with each, from its
     * default, though the server calls it the session's from its first use on.
     */
    private static final String STATE = """
            select name || ' = ' || setting from pg_catalog.pg_settings
            where source = 'session' and name not in ('transaction_isolation', 'transaction_read_only')
            union all
            select 'prepared ' || name from pg_catalog.pg_prepared_statements
            union all
            select 'cursor ' || name from pg_catalog.pg_cursors where is_holdable
            union all
            select 'channel ' || c from pg_catalog.pg_listening_channels() c
            union all
            select 'lock ' || objid from pg_catalog.pg_locks where locktype = 'advisory' and pid = pg_catalog.pg_backend_pid()
            union all
            select 'temporary ' || relname from pg_catalog.pg_class where relpersistence = 't'
            union all
            select 'backend ' || pg_catalog.pg_backend_pid()
            order by 1
            """;

    private static PgBouncer bouncer;

    private final TestPostgres.TestDatabase database = TestPostgres.database();

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(
                PgBouncer.program().isPresent(),
                "pgbouncer is not installed here, so it is not shown that it is no obstacle");
        TestPostgres.port();
        bouncer = PgBouncer.start();
    }

    @AfterAll
    static void stop() throws Exception {
        if (bouncer != null) {
            bouncer.close();
        }
    }

    @Test
    void a_read_finds_the_same_as_without_it() {
        database.execute("create table orders (id bigint primary key); create view big as select id from orders");
        var direct = new ReadOnlyDatabase("shop", database.url())
                .read(connection -> CatalogQueries.read(connection, Extent.all("shop")));
        assertThat(read()).isEqualTo(direct);
        assertThat(direct.objects()).hasSizeGreaterThan(3);
    }

    @Test
    void a_read_leaves_the_pooled_connection_as_it_was() {
        var before = state();
        read();
        assertThat(before).anyMatch(line -> line.startsWith("backend "));
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void a_contract_check_leaves_it_as_it_was_too() {
        var before = state();
        new ReadOnlyDatabase("replica", url())
                .read(connection -> LiveColumns.read(Jdbi.open(connection), List.of("public"), Duration.ofMinutes(15)));
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void a_read_that_fails_leaves_it_as_it_was_too() {
        var before = state();
        assertThat(catchThrown(() -> new ReadOnlyDatabase("shop", url()).read(connection -> {
                    connection.createStatement().execute("set local work_mem = '1MB'");
                    return connection.createStatement().execute("select 1 / 0");
                })))
                .contains("division by zero");
        assertThat(state()).isEqualTo(before);
    }

    private static String catchThrown(Runnable read) {
        try {
            read.run();
            return "";
        } catch (OutsideFailure e) {
            return e.sentence();
        }
    }

    private Catalog read() {
        return new ReadOnlyDatabase("shop", url())
                .read(connection -> CatalogQueries.read(connection, Extent.all("shop")));
    }

    private DatabaseUrl url() {
        return DatabaseUrl.parse(
                "postgres://postgres@127.0.0.1:" + bouncer.port() + "/" + database.name(), "TEST_DATABASE_URL");
    }

    /** Seen by another client of the pool, which sets nothing itself. */
    private List<String> state() {
        try (var connection = observer();
                var statement = connection.createStatement();
                var result = statement.executeQuery(STATE)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection observer() throws SQLException {
        var source = new PGSimpleDataSource();
        source.setURL("jdbc:postgresql://127.0.0.1:" + bouncer.port() + "/" + database.name());
        source.setUser("postgres");
        source.setAssumeMinServerVersion("13");
        source.setPrepareThreshold(0);
        return source.getConnection();
    }
}
