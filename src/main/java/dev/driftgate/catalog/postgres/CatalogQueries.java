package dev.driftgate.catalog.postgres;

import dev.driftgate.catalog.Catalog;
import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.Progress;
import dev.driftgate.catalog.Progress.Step;
import dev.driftgate.catalog.Progress.Tally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;

/**
 * Everything Driftgate knows of a database: one statement per kind and per facet, however many objects there are, sent
 * in a handful of batches.
 */
public final class CatalogQueries {
    /** Kinds with a row for every table or more; each fills a batch of its own, so that memory holds one at a time. */
    private static final Set<Kind> MANY = EnumSet.of(Kind.TABLE, Kind.COLUMN, Kind.CONSTRAINT, Kind.INDEX);

    private CatalogQueries() {}

    /**
     * Reads all kinds within the handle's transaction.
     *
     * @param name what people call this database
     * @param schemas the schemas to look at; empty: all but Postgres's own and Driftgate's, and what lives in no schema
     */
    public static Catalog read(Handle handle, String name, List<String> schemas) throws SQLException {
        return read(handle, name, schemas, Progress.UNHEARD);
    }

    /** The same, while somebody hears how far it is. */
    public static Catalog read(Handle handle, String name, List<String> schemas, Progress progress)
            throws SQLException {
        long began = System.nanoTime();
        var reading = new Reading(name);
        var batches = batches(reading);
        batches.get(0).set(scope(handle, schemas));
        for (int i = 0; i < batches.size(); i++) {
            progress.begins(new Step(name, batches.get(i).kind(), i + 1, batches.size()));
            batches.get(i).run(handle);
        }
        var catalog = reading.catalog();
        int statements = batches.stream().mapToInt(Batch::size).sum();
        var took = Duration.ofNanos(System.nanoTime() - began);
        progress.ended(
                new Tally(name, statements, batches.size(), catalog.objects().size(), took));
        return catalog;
    }

    /** The same, with {@code between} run between one batch and the next. */
    static Catalog read(Handle handle, String name, List<String> schemas, Runnable between) throws SQLException {
        return read(handle, name, schemas, new Progress() {
            @Override
            public void begins(Step step) {
                if (step.number() > 1) {
                    between.run();
                }
            }
        });
    }

    /** What a server of this major version is sent to tell all there is, whatever it holds. */
    public static List<String> statements(int major) {
        return batches(new Reading("")).stream()
                .flatMap(batch -> batch.statements(major).stream())
                .toList();
    }

    /** The server is asked what it is first and last. */
    private static List<Batch> batches(Reading reading) {
        var batches = new ArrayList<Batch>();
        var few = new Batch();
        few.addAlone(Identity.QUERY, rows -> reading.begins(Identity.one(rows)));
        facets(few, reading);
        few.add("unknown.sql", reading::unknown);
        batches.add(few);
        for (var kind : Kind.values()) {
            var batch = MANY.contains(kind) ? new Batch(kind) : few;
            var query = new KindQuery(kind);
            batch.add(query.resource(), rows -> query.read(rows, reading));
            if (batch != few) {
                batches.add(batch);
            }
        }
        batches.get(batches.size() - 1).addAlone(Identity.QUERY, rows -> reading.ends(Identity.one(rows)));
        return batches;
    }

    private static void facets(Batch batch, Reading reading) {
        for (var facet : Facet.values()) {
            batch.add(facet.word() + ".sql", rows -> reading.facet(facet, rows));
        }
    }

    /** As text, so that it travels with the first batch. */
    private static String scope(Handle handle, List<String> schemas) throws SQLException {
        var connection = handle.getConnection();
        var names = connection.createArrayOf("text", schemas.toArray());
        String literal = connection.unwrap(PGConnection.class).escapeLiteral(String.valueOf(names));
        names.free();
        return "select pg_catalog.set_config('driftgate.schemas', '" + literal + "', true)";
    }

    /** Takes the rows of one query. */
    interface Rows {
        void read(ResultSet rows) throws SQLException;
    }
}
