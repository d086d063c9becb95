package dev.driftgate.testing;

import dev.driftgate.testing.TestPostgres.TestDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullMarked;

/** A real Postgres that lives as long as the run; each test takes databases of its own. For many threads. */
@NullMarked
public final class PostgresServer {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedPostgres postgres;
    private final Path folder;
    private final String template;
    private final AtomicInteger count = new AtomicInteger();

    private PostgresServer(EmbeddedPostgres postgres, Path folder, int major) {
        this.postgres = postgres;
        this.folder = folder;
        // Without waiting for the disk, copying files takes half the time of writing them to the log.
        this.template = " template template0" + (major < 15 ? "" : " strategy file_copy");
    }

    /** Nothing it holds has to outlive the run, so it never waits for the disk. */
    static PostgresServer start(int major, PgBinaryResolver binaries) {
        try {
            Path folder = Files.createTempDirectory("driftgate-test");
            var postgres = EmbeddedPostgres.builder()
                    .setPgBinaryResolver(binaries)
                    .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                    .setDataDirectory(folder.resolve("data"))
                    .setPGStartupWait(PATIENCE)
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("max_connections", "200")
                    // What pg_dump holds of a database of ten thousand tables.
                    .setServerConfig("max_locks_per_transaction", "1024")
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres, folder)));
            return new PostgresServer(postgres, folder, major).of(major);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new, empty database. */
    public TestDatabase database() {
        String name = "test_" + count.incrementAndGet();
        maintenance().execute("create database " + name + template);
        return new TestDatabase(name, port());
    }

    /** Ends who is still connected. A subscription would keep its database from being dropped, so it goes first. */
    public void drop(TestDatabase database) {
        maintenance()
                .execute("delete from pg_catalog.pg_subscription where subdbid = (select oid from"
                        + " pg_catalog.pg_database where datname = '" + database.name() + "')");
        maintenance().execute("drop database " + database.name() + " with (force)");
    }

    /** Makes a tablespace, which every database of the server can use; its folder lies beside the server's own. */
    public void tablespace(String name) {
        try {
            var location = Files.createDirectory(folder.resolve(name));
            maintenance().execute("create tablespace \"" + name + "\" location '" + location + "'");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The database to create and drop others from. */
    public TestDatabase maintenance() {
        return new TestDatabase("postgres", port());
    }

    /** Where the server listens. */
    public int port() {
        return postgres.getPort();
    }

    /** A test that believes to be on another version would prove nothing. */
    private PostgresServer of(int major) {
        var version = maintenance().rows("show server_version_num").get(0);
        if (Integer.parseInt(version) / 10_000 != major) {
            throw new IllegalStateException("a server of major " + major + " was wanted, this one is " + version);
        }
        return this;
    }

    private static void stop(EmbeddedPostgres postgres, Path folder) {
        try (postgres) {
            postgres.close();
        } catch (IOException e) {
            System.err.println("stopping the test Postgres: " + e);
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            System.err.println("deleting " + folder + ": " + e);
        }
    }
}
