package dev.driftgate.testing;

import dev.driftgate.testing.TestPostgres.TestDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;

/** A Postgres of a test's own that can lose power and come back with what it had promised to keep. */
@NullMarked
public final class MortalPostgres implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final Path data;
    private EmbeddedPostgres server;

    private MortalPostgres(Path folder, Path data) throws IOException {
        this.folder = folder;
        this.data = data;
        this.server = builder().start();
    }

    public static MortalPostgres start() throws IOException {
        var folder = folder();
        return new MortalPostgres(folder, folder.resolve("data"));
    }

    /** The same with its data on another disk. */
    public static MortalPostgres startOn(Path disk) throws IOException {
        return new MortalPostgres(folder(), disk.resolve("data"));
    }

    private static Path folder() throws IOException {
        // Binaries are unpacked once in a run, and those of the server that lasts as long must not go with this one.
        TestPostgres.port();
        return Files.createTempDirectory("driftgate-mortal");
    }

    public TestDatabase database() {
        return new TestDatabase("postgres", server.getPort());
    }

    /** Ends it without giving it time for anything. */
    public void kill() throws IOException, InterruptedException {
        var postmaster = postmaster().orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        // It finds nothing to stop, and lets go of the folder.
        server.close();
    }

    /** Whether it has not ended by itself. */
    public boolean isRunning() throws IOException {
        return postmaster().isPresent();
    }

    /** As whatever runs servers does: starts it again if it has ended by itself. */
    public void supervise() throws IOException, InterruptedException {
        if (!isRunning()) {
            server.close();
            startAgain();
        }
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

    private Optional<ProcessHandle> postmaster() throws IOException {
        Path file = data.resolve("postmaster.pid");
        return Files.exists(file)
                ? ProcessHandle.of(
                                Long.parseLong(Files.readAllLines(file).get(0).strip()))
                        .filter(ProcessHandle::isAlive)
                : Optional.empty();
    }

    private EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPGStartupWait(PATIENCE)
                .setLocaleConfig("locale", "C.UTF-8")
                // The library would have it off, as no server of anybody's has.
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "80");
    }
}
