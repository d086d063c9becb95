package dev.driftgate.check;

import dev.driftgate.catalog.Catalog;
import dev.driftgate.catalog.postgres.CatalogQueries;
import dev.driftgate.catalog.postgres.ReadOnlyDatabase;
import dev.driftgate.check.DriftCase.Remark;
import dev.driftgate.check.DriftCase.Section;
import dev.driftgate.check.Seen.Dumps;
import dev.driftgate.diff.Change;
import dev.driftgate.diff.ChangeClass;
import dev.driftgate.testing.PostgresClient;
import dev.driftgate.testing.PostgresServer;
import dev.driftgate.testing.TestPostgres.TestDatabase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** Makes the sides of a case on a real server, and looks at them through Driftgate and through {@code pg_dump}. */
@NullMarked
record Oracle(PostgresServer server, PostgresClient client) {
    /** A case that fails on the way is told as broken. */
    Judgement judge(DriftCase row) {
        try {
            return Judgement.of(row, see(row));
        } catch (RuntimeException e) {
            return Judgement.broken(row, e);
        }
    }

    private Seen see(DriftCase row) {
        try (var taken = new Taken(server)) {
            var base = look(side(row, Section.BASE, taken), taken, row);
            var head = look(side(row, Section.HEAD, taken), taken, row);
            var twin = side(row, Section.TWIN, taken);
            var twinCatalog = read(twin);
            var restored = new ArrayList<>(base.restored());
            restored.addAll(head.restored());
            return new Seen(
                    changes(base.catalog(), head.catalog()),
                    changes(head.catalog(), base.catalog()),
                    changes(base.catalog(), twinCatalog),
                    restored,
                    unread(base.catalog(), head.catalog(), twinCatalog),
                    new Dumps(base.dump(), head.dump(), Dump.parse(client.dump(twin))));
        }
    }

    /** Everything that Driftgate tells apart, whatever a person would switch off. */
    static List<Change> changes(Catalog base, Catalog head) {
        return Checks.changes(base, head, EnumSet.allOf(ChangeClass.class));
    }

    static Catalog read(TestDatabase database) {
        return new ReadOnlyDatabase("test", database.url())
                .read(handle -> CatalogQueries.read(handle, "test", List.of()));
    }

    private record Look(Catalog catalog, Dump dump, List<Change> restored) {}

    private Look look(TestDatabase database, Taken taken, DriftCase row) {
        var catalog = read(database);
        var dump = client.dump(database);
        if (row.says(Remark.NOT_RESTORED)) {
            return new Look(catalog, Dump.parse(dump), List.of());
        }
        var restored = taken.database();
        client.load(restored, dump, row + ", restored");
        return new Look(catalog, Dump.parse(dump), changes(catalog, read(restored)));
    }

    private TestDatabase side(DriftCase row, Section section, Taken taken) {
        var database = taken.database();
        client.load(database, row.script(section), row + ", " + section);
        return database;
    }

    private static List<String> unread(Catalog... catalogs) {
        return Arrays.stream(catalogs)
                .flatMap(catalog -> catalog.unread().stream())
                .map(Object::toString)
                .distinct()
                .toList();
    }

    /** The databases of one case; hundreds of cases would fill the disk. */
    private record Taken(PostgresServer server, List<TestDatabase> databases) implements AutoCloseable {
        Taken(PostgresServer server) {
            this(server, new ArrayList<>());
        }

        TestDatabase database() {
            var database = server.database();
            databases.add(database);
            return database;
        }

        @Override
        public void close() {
            databases.forEach(server::drop);
        }
    }
}
