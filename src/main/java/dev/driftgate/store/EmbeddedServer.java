package dev.driftgate.store;

import dev.driftgate.failure.OutsideFailure;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A Postgres of our own under {@code DRIFTGATE_HOME}, for those who have none to lend. A second process on the same
 * folder uses the server that the first one started.
 */
final class EmbeddedServer implements AutoCloseable {
    /** Data of one major version cannot be read by another. */
    private static final String DATA = "postgres-18";

    /** After a crash the server recovers first. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    private final int port;
    private final Optional<EmbeddedPostgres> started;

    private EmbeddedServer(int port, Optional<EmbeddedPostgres> started) {
        this.port = port;
        this.started = started;
    }

    static EmbeddedServer start(Path home) {
        Path data = home.resolve(DATA);
        return running(data).orElseGet(() -> started(home, data));
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
    }

    /** Also by a thread that was interrupted, which would not wait for the end. */
    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        try {
            if (started.isPresent()) {
                started.get().close();
            }
        } catch (IOException e) {
            throw OutsideFailure.passing("could not stop the embedded Postgres", e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static EmbeddedServer started(Path home, Path data) {
        try {
            Files.createDirectories(home);
            var server = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(home.resolve("binaries").toFile())
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    // It would stop while work still runs that is stored there.
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(PATIENCE)
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    // The library has both off: what was acknowledged could be gone when the server or the machine
                    // dies.
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("fsync", "on")
                    .start();
            return new EmbeddedServer(server.getPort(), Optional.of(server));
        } catch (IOException | RuntimeException e) {
            Descendants.end(home);
            // The library leaves one alone that does not answer in time.
            process(data).ifPresent(ProcessHandle::destroy);
            throw failure(home, e);
        }
    }

    private static OutsideFailure failure(Path home, Exception e) {
        return OutsideFailure.refused(
                "could not start an embedded Postgres under " + home
                        + ". Set DATABASE_URL to a Postgres of yours, or DRIFTGATE_HOME to a folder that can be written.",
                e);
    }

    /** The server that another process keeps on this data. */
    private static Optional<EmbeddedServer> running(Path data) {
        return process(data)
                .flatMap(server -> line(data, PORT_LINE))
                .map(Integer::parseInt)
                .map(port -> new EmbeddedServer(port, Optional.empty()));
    }

    private static Optional<ProcessHandle> process(Path data) {
        return line(data, PID_LINE)
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .filter(ProcessHandle::isAlive);
    }

    /** A number that a server has written to its {@code postmaster.pid}. */
    private static Optional<String> line(Path data, int number) {
        try {
            return Files.readAllLines(data.resolve("postmaster.pid")).stream()
                    .skip(number)
                    .findFirst()
                    .map(String::strip)
                    .filter(text -> text.matches("\\d{1,9}"));
        } catch (IOException absent) {
            return Optional.empty();
        }
    }
}
