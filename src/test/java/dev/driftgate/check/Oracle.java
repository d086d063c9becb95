package dev.driftgate.check;

import dev.driftgate.catalog.Catalog;
import dev.driftgate.catalog.Progress;
import dev.driftgate.catalog.postgres.CatalogQueries;
import dev.driftgate.catalog.postgres.Extent;
import dev.driftgate.catalog.postgres.ReadOnlyDatabase;
import dev.driftgate.catalog.postgres.SideBySide;
import dev.driftgate.catalog.postgres.SideBySide.Both;
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
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.jspecify.annotations.NullMarked;

/** Makes the sides of a case on a real server, and looks at them through Driftgate and through {@code pg_dump}. */
@NullMarked
record Oracle(PostgresServer server, PostgresClient client) {
    private static final Executor READING = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "oracle-base");
        thread.setDaemon(true);
        return thread;
    });

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
            var both = together(base.database(), head.database());
            var twins = together(base.database(), twin);
            var restored = new ArrayList<>(base.restored());
            restored.addAll(head.restored());
            return new Seen(
                    // Of both at the same time, and the mirror image of each by itself: they tell the same.
                    changes(both.base(), both.head()),
                    changes(head.catalog(), base.catalog()),
                    changes(twins.base(), twins.head()),
                    restored,
                    unread(base.catalog(), head.catalog(), both.base(), both.head(), twins.base(), twins.head()),
                    new Dumps(base.dump(), head.dump(), Dump.parse(client.dump(twin))));
        }
    }

    /** Everything that Driftgate tells apart, whatever a person would switch off. */
    static List<Change> changes(Catalog base, Catalog head) {
        return Checks.changes(base, head, EnumSet.allOf(ChangeClass.class));
    }

    static Catalog read(TestDatabase database) {
        return new ReadOnlyDatabase("test", database.url())
                .read(connection -> CatalogQueries.read(connection, Extent.all("test")));
    }

    private static Both together(TestDatabase base, TestDatabase head) {
        return new SideBySide(
                        new ReadOnlyDatabase("test", base.url()), new ReadOnlyDatabase("test", head.url()), READING)
                .read(Extent::all, Progress.UNHEARD);
    }

    private record Look(TestDatabase database, Catalog catalog, Dump dump, List<Change> restored) {}

    private Look look(TestDatabase database, Taken taken, DriftCase row) {
        var catalog = read(database);
        var dump = client.dump(database);
        if (row.says(Remark.NOT_RESTORED)) {
            return new Look(database, catalog, Dump.parse(dump), List.of());
        }
        var restored = taken.database();
        client.load(restored, dump, row + ", restored");
        return new Look(database, catalog, Dump.parse(dump), changes(catalog, read(restored)));
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
