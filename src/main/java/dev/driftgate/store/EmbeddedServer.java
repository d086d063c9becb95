package dev.driftgate.store;

import dev.driftgate.failure.OutsideFailure;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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

    @Override
    public void close() {
        started.ifPresent(server -> {
            try {
                server.close();
            } catch (IOException e) {
                throw OutsideFailure.passing("could not stop the embedded Postgres", e);
            }
        });
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
        } catch (IOException | IllegalStateException e) {
            throw OutsideFailure.refused(
                    "could not start an embedded Postgres under " + home
                            + ". Set DATABASE_URL to a Postgres of yours, or DRIFTGATE_HOME to a folder that can be written.",
                    e);
        }
    }

    /** The server that another process keeps on this data, as its {@code postmaster.pid} tells. */
    private static Optional<EmbeddedServer> running(Path data) {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            long pid = Long.parseLong(lines.get(PID_LINE).strip());
            int port = Integer.parseInt(lines.get(PORT_LINE).strip());
            boolean alive = ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
            return alive ? Optional.of(new EmbeddedServer(port, Optional.empty())) : Optional.empty();
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
