package dev.driftgate.contract;

import dev.driftgate.contract.dbt.DbtLoader;
import dev.driftgate.contract.postgres.FindingStore;
import dev.driftgate.contract.postgres.ReplicaStore;
import dev.driftgate.contract.postgres.SeenStore;
import dev.driftgate.diff.ContractDrift;
import dev.driftgate.diff.Finding;
import dev.driftgate.settings.AsanaRouting;
import dev.driftgate.settings.ContractSettings;
import dev.driftgate.settings.DatabaseUrl;
import dev.driftgate.settings.DbtLocation;
import dev.driftgate.settings.DbtSettings;
import dev.driftgate.settings.StoreSettings;
import dev.driftgate.settings.WatchSettings;
import dev.driftgate.store.OwnDatabase;
import dev.driftgate.testing.SettableClock;
import dev.driftgate.testing.TestPostgres;
import dev.driftgate.testing.TestPostgres.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullMarked;

/** A replica that is checked day after day, by an app that remembers in a database of its own. */
@NullMarked
final class WatchedReplica implements AutoCloseable {
    final TestDatabase database;
    final SettableClock clock = new SettableClock();
    WatchSettings watch = WatchSettings.DEFAULT;
    ZoneId zone = ZoneId.of("UTC");

    private final Path sources;
    private final TestDatabase own = TestPostgres.database();
    private OwnDatabase store = opened();

    WatchedReplica(Path folder, TestDatabase database) {
        this.sources = folder.resolve("sources.yml");
        this.database = database;
    }

    /** In the schema public, under a source called shop. */
    WatchedReplica document(String tables) {
        try {
            Files.writeString(sources, "sources: [{name: shop, schema: public, tables: [" + tables + "]}]");
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    WatchedReplica change(String sql) {
        database.execute(sql);
        return this;
    }

    ContractDrift check() {
        return checkBy(Optional.of(memory()), clock);
    }

    /** One that stops between its reading and taking note of it, while something else is done. */
    ContractDrift checkAround(Runnable meanwhile) {
        var asked = new AtomicInteger();
        return checkBy(Optional.of(memory()), () -> {
            var now = clock.instant();
            if (asked.incrementAndGet() == 2) {
                meanwhile.run();
            }
            return now;
        });
    }

    ContractDrift checkWithoutMemory() {
        return checkBy(Optional.empty(), clock);
    }

    List<Finding> nextDay() {
        clock.forward(Duration.ofDays(1));
        return check().findings();
    }

    void restart() {
        store.close();
        store = opened();
    }

    List<String> kept(String sql) {
        return own.rows(sql);
    }

    @Override
    public void close() {
        store.close();
    }

    private OwnDatabase opened() {
        return OwnDatabase.open(new StoreSettings(Optional.of(own.url()), Path.of("nowhere")));
    }

    private Memory memory() {
        var jdbi = store.jdbi();
        return new Memory(new FindingStore(jdbi), new SeenStore(jdbi, clock), new ReplicaStore(jdbi, clock));
    }

    private ContractDrift checkBy(Optional<Memory> memory, InstantSource time) {
        var settings = new ContractSettings(
                "app",
                DatabaseUrl.parse(database.text(), "TEST_DATABASE_URL"),
                DbtSettings.of(DbtLocation.of(sources)),
                watch,
                Optional.empty(),
                zone,
                new AsanaRouting(Optional.empty(), Optional.empty()));
        return new ContractChecks(memory, new DbtLoader(Map.of(), clock), time).run(settings);
    }
}
