package dev.driftgate.testing;

import dev.driftgate.testing.TestPostgres.TestDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;

/** A Postgres of a test's own that can lose power and come back with what it had promised to keep. */
@NullMarked
public final class MortalPostgres implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private EmbeddedPostgres server;

    private MortalPostgres(Path folder) throws IOException {
        this.folder = folder;
        this.server = builder().start();
    }

    public static MortalPostgres start() throws IOException {
        // Binaries are unpacked once in a run, and those of the server that lasts as long must not go with this one.
        TestPostgres.port();
        return new MortalPostgres(Files.createTempDirectory("driftgate-mortal"));
    }

    public TestDatabase database() {
        return new TestDatabase("postgres", server.getPort());
    }

    /** Ends it without giving it time for anything. */
    public void kill() throws IOException, InterruptedException {
        var pid = Files.readAllLines(data().resolve("postmaster.pid")).get(0).strip();
        var postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        // It finds nothing to stop, and lets go of the folder.
        server.close();
    }

    /** Starts it again on what it left, at the same port. */
    public void startAgain() throws IOException, InterruptedException {
        int port = server.getPort();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                server = builder().setPort(port).start();
                return;
            } catch (IOException | IllegalStateException e) {
                // Its sessions see one after the other that it is gone, and have its memory until then.
                if (System.nanoTime() > end) {
                    throw e;
                }
                Thread.sleep(200);
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setDataDirectory(data())
                .setCleanDataDirectory(false)
                .setPGStartupWait(PATIENCE)
                .setLocaleConfig("locale", "C.UTF-8")
                // The library would have it off, as no server of anybody's has.
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "80");
    }
}
