package dev.driftgate.bench;

import dev.driftgate.testing.PostgresServer;
import dev.driftgate.testing.TestPostgres.TestDatabase;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Two databases of many tables with ten columns, a primary key, an index and a foreign key each; in staging one table of
 * fifty has changed. They lie on the same server.
 */
record BigDatabases(TestDatabase staging, TestDatabase prod) {
    private static final int DRIFTED_ONE_OF = 50;

    /** One transaction holds the locks of no more tables than these. */
    private static final int AT_ONCE = 200;

    private static final String TABLE = """
            create table t%1$d (id bigint primary key, parent bigint references t%2$d, a text not null, \
            b text default 'x', c integer default 0 not null, d timestamptz default now(), e numeric(12, 2), \
            f boolean default false, g jsonb, h varchar(80)); create index t%1$d_a on t%1$d (a, c)""";

    static BigDatabases of(int tables, PostgresServer server) {
        var prod = server.database();
        inBatches(prod, IntStream.rangeClosed(1, tables), i -> TABLE.formatted(i, Math.max(1, i - 1)));
        analyzed(prod);
        var staging = new TestDatabase(prod.name() + "_staging", prod.port());
        server.maintenance().execute("create database " + staging.name() + " template " + prod.name());
        inBatches(staging, IntStream.rangeClosed(1, tables).filter(i -> i % DRIFTED_ONE_OF == 0), BigDatabases::drift);
        analyzed(staging);
        return new BigDatabases(staging, prod);
    }

    /** The same databases by another port. */
    BigDatabases behind(int port) {
        return new BigDatabases(new TestDatabase(staging.name(), port), new TestDatabase(prod.name(), port));
    }

    private static String drift(int i) {
        return switch (i / DRIFTED_ONE_OF % 4) {
            case 0 -> "alter table t%d add column region text".formatted(i);
            case 1 -> "alter table t%d alter column h type text".formatted(i);
            case 2 -> "drop index t%d_a".formatted(i);
            default -> "alter table t%d alter column c set default %<d".formatted(i);
        };
    }

    private interface Ddl {
        String of(int table);
    }

    private static void inBatches(TestDatabase database, IntStream tables, Ddl ddl) {
        var statements = tables.mapToObj(ddl::of).toList();
        for (int from = 0; from < statements.size(); from += AT_ONCE) {
            database.execute(String.join(";\n", statements.subList(from, Math.min(from + AT_ONCE, statements.size()))));
        }
    }

    /** As autovacuum leaves the catalog behind some time after a migration. */
    private static void analyzed(TestDatabase database) {
        var catalogs = database.rows("select 'pg_catalog.' || relname from pg_catalog.pg_class"
                + " where relnamespace = 'pg_catalog'::regnamespace and relkind = 'r' and not relisshared");
        database.execute(catalogs.stream().collect(Collectors.joining(", ", "vacuum analyze ", "")));
    }
}
