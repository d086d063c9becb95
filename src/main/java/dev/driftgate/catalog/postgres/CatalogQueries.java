package dev.driftgate.catalog.postgres;

import dev.driftgate.catalog.Catalog;
import dev.driftgate.catalog.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Everything Driftgate knows of a database: one statement per kind and per facet, however many objects there are, sent
 * in a handful of batches.
 */
public final class CatalogQueries {
    /** Kinds with a row for every table or more; each fills a batch of its own, so that memory holds one at a time. */
    private static final Set<Kind> MANY = EnumSet.of(Kind.TABLE, Kind.COLUMN, Kind.CONSTRAINT, Kind.INDEX);

    private static final String SCHEMAS =
            "select pg_catalog.set_config('driftgate.schemas', cast(:schemas as pg_catalog.text[])::pg_catalog.text, true)";
    private static final String IDENTITY = Sql.resource("identity.sql");

    private CatalogQueries() {}

    /**
     * Reads all kinds within the handle's transaction.
     *
     * @param name what people call this database
     * @param schemas the schemas to look at; empty: all but Postgres's own and Driftgate's, and what lives in no schema
     */
    public static Catalog read(Handle handle, String name, List<String> schemas) throws SQLException {
        handle.createQuery(SCHEMAS)
                .bindArray("schemas", String.class, schemas)
                .mapTo(String.class)
                .one();
        var reading = new Reading(name);
        for (var batch : batches(reading)) {
            batch.run(handle);
        }
        return handle.createQuery(IDENTITY)
                .map((row, context) -> reading.catalog(row.getString("database"), row.getString("server")))
                .one();
    }

    private static List<Batch> batches(Reading reading) {
        var batches = new ArrayList<Batch>();
        var few = new Batch();
        for (var facet : Facet.values()) {
            if (Sql.exists(facet.word() + ".sql")) {
                few.add(facet.word() + ".sql", rows -> reading.facet(facet, rows));
            }
        }
        few.add("unknown.sql", reading::unknown);
        batches.add(few);
        for (var kind : Kind.values()) {
            if (!Sql.exists(kind.word() + ".sql")) {
                continue;
            }
            var batch = MANY.contains(kind) ? new Batch() : few;
            var query = new KindQuery(kind);
            batch.add(query.resource(), rows -> query.read(rows, reading));
            if (batch != few) {
                batches.add(batch);
            }
        }
        return batches;
    }

    /** Takes the rows of one query. */
    interface Rows {
        void read(ResultSet rows) throws SQLException;
    }
}
