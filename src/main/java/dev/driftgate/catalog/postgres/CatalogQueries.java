package dev.driftgate.catalog.postgres;

import dev.driftgate.catalog.Catalog;
import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.Progress;
import dev.driftgate.catalog.Progress.Step;
import dev.driftgate.catalog.Progress.Tally;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything Driftgate knows of a database: one statement per kind and per facet, however many objects there are, sent in
 * a handful of batches. Where another database is read at the same time, tables are told by their digests first, and only
 * those that differ are fetched, with one statement more for each of their kinds.
 */
public final class CatalogQueries {
    /** Kinds with a row for every table or more; fetched whole, each fills a batch, so that memory holds one at a time. */
    private static final List<Kind> MANY = List.of(Kind.TABLE, Kind.COLUMN, Kind.CONSTRAINT, Kind.INDEX);

    private static final int WHOLE = 1 + MANY.size();

    /** All but tables, their digests, what differs. */
    private static final int BY_DIGESTS = 3;

    private final Connection connection;
    private final Reading reading;
    private final Extent extent;
    private final Progress progress;
    private int statements;
    private int batches;

    private CatalogQueries(Connection connection, Extent extent, Progress progress) {
        this.connection = connection;
        this.reading = new Reading(extent.name());
        this.extent = extent;
        this.progress = progress;
    }

    /** Reads all that {@code extent} says within the connection's transaction. */
    public static Catalog read(Connection connection, Extent extent) throws SQLException {
        return read(connection, extent, Progress.UNHEARD);
    }

    /** The same, while somebody hears how far it is. */
    public static Catalog read(Connection connection, Extent extent, Progress progress) throws SQLException {
        return new CatalogQueries(connection, extent, progress).read(Optional.empty());
    }

    /** The same, without the tables that are alike on both sides: their number is all that is told of them. */
    static Catalog read(Connection connection, Extent extent, Progress progress, Seat seat) throws SQLException {
        return new CatalogQueries(connection, extent, progress).read(Optional.of(seat));
    }

    /** What a server of this major version is sent to tell all there is, whatever it holds. */
    public static List<String> statements(int major, Extent extent) {
        var reading = new Reading(extent.name());
        return Stream.concat(
                        few(reading, extent).statements(major).stream(),
                        MANY.stream().flatMap(kind -> whole(reading, kind).statements(major).stream()))
                .toList();
    }

    private Catalog read(Optional<Seat> seat) throws SQLException {
        long began = System.nanoTime();
        var few = few(reading, extent);
        few.set("driftgate.schemas", extent.schemas());
        run(few, Optional.empty(), seat.isPresent() ? BY_DIGESTS : WHOLE);
        if (seat.isPresent() && seat.get().mayLeaveOut(reading.few())) {
            readDigests();
            readNamed(reading.chosen(seat.get().differing(reading.digestsWithFacts())));
        } else {
            for (var kind : MANY) {
                run(whole(reading, kind), Optional.of(kind), WHOLE);
            }
        }
        var catalog = reading.catalog();
        var took = Duration.ofNanos(System.nanoTime() - began);
        progress.ended(new Tally(extent.name(), statements, batches, catalog.size(), took));
        return catalog;
    }

    private void readDigests() throws SQLException {
        var batch = new Batch();
        batch.add("digest.sql", reading.digests()::read);
        run(batch, Optional.of(Kind.TABLE), BY_DIGESTS);
    }

    private void readNamed(Set<String> names) throws SQLException {
        var batch = new Batch();
        batch.set("driftgate.relations", names);
        for (var kind : MANY) {
            var query = new KindQuery(kind);
            batch.addNamed(query.resource(), rows -> query.read(rows, reading));
        }
        ending(batch, reading);
        run(batch, Optional.empty(), BY_DIGESTS);
    }

    private void run(Batch batch, Optional<Kind> kind, int expected) throws SQLException {
        batches++;
        statements += batch.size();
        progress.begins(new Step(extent.name(), kind, batches, expected));
        batch.run(connection);
    }

    /** All that there is little of. The server is asked what it is first and last. */
    private static Batch few(Reading reading, Extent extent) {
        var few = new Batch();
        few.addAlone(Identity.QUERY, rows -> reading.begins(Identity.one(rows)));
        for (var facet : extent.facets()) {
            few.add(facet.word() + ".sql", rows -> reading.facet(facet, rows));
        }
        few.add("unknown.sql", reading::unknown);
        for (var kind : Kind.values()) {
            if (!MANY.contains(kind)) {
                add(few, reading, kind);
            }
        }
        return few;
    }

    private static Batch whole(Reading reading, Kind kind) {
        var batch = new Batch();
        add(batch, reading, kind);
        if (kind == MANY.get(MANY.size() - 1)) {
            ending(batch, reading);
        }
        return batch;
    }

    private static void add(Batch batch, Reading reading, Kind kind) {
        var query = new KindQuery(kind);
        batch.add(query.resource(), rows -> query.read(rows, reading));
    }

    private static void ending(Batch batch, Reading reading) {
        batch.addAlone(Identity.QUERY, rows -> reading.ends(Identity.one(rows)));
    }
}
