package dev.driftgate.contract;

import dev.driftgate.catalog.postgres.LiveColumns;
import dev.driftgate.catalog.postgres.LiveSchema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.NullMarked;

/** A real server that a test fills as it likes. */
@NullMarked
final class Replica implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedPostgres postgres;

    Replica(Path folder) {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                    .setDataDirectory(Files.createDirectories(folder.resolve("data")))
                    .setPGStartupWait(PATIENCE)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void execute(String script) {
        jdbi("postgres").useHandle(handle -> handle.createScript(script).execute());
    }

    LiveSchema read(String... schemas) {
        return readAs("postgres", schemas);
    }

    LiveSchema readAs(String role, String... schemas) {
        return jdbi(role).inTransaction(handle -> {
            reading(handle);
            return LiveColumns.read(handle, List.of(schemas), Duration.ofMinutes(15));
        });
    }

    Jdbi jdbi(String role) {
        return Jdbi.create(postgres.getDatabase(role, "postgres"));
    }

    private static void reading(Handle handle) {
        handle.execute("set transaction isolation level repeatable read, read only");
        handle.execute("set local search_path = pg_catalog");
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
