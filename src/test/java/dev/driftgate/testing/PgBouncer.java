package dev.driftgate.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** A real PgBouncer in transaction mode before the test Postgres, with one server connection for all its clients. */
@NullMarked
public final class PgBouncer implements AutoCloseable {
    private final Process process;
    private final Path folder;
    private final int port;

    private PgBouncer(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    /** Where the program stands, if the machine has it. */
    public static Optional<Path> program() {
        return Stream.of("/usr/sbin/pgbouncer", "/usr/bin/pgbouncer", "/usr/local/bin/pgbouncer")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Everything that is not named here is as PgBouncer has it by itself. */
    public static PgBouncer start() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("driftgate-pgbouncer");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        int port = freePort();
        Path roles = Files.writeString(folder.resolve("userlist.txt"), "\"postgres\" \"\"\n\"far_reader\" \"\"\n");
        Path settings =
                Files.writeString(folder.resolve("pgbouncer.ini"), """
                [databases]
                * = host=127.0.0.1 port=%d
                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = %d
                unix_socket_dir =
                auth_type = trust
                auth_file = %s
                pool_mode = transaction
                default_pool_size = 1
                """.formatted(TestPostgres.port(), port, roles));
        var process = new ProcessBuilder(command(settings))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        var bouncer = new PgBouncer(process, folder, port);
        bouncer.awaitListening();
        return bouncer;
    }

    public int port() {
        return port;
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    /** It refuses to run as root, but changes into somebody else. */
    private static List<String> command(Path settings) {
        String program = program().orElseThrow().toString();
        boolean root = "root".equals(System.getProperty("user.name"));
        return root ? List.of(program, "-u", "nobody", settings.toString()) : List.of(program, settings.toString());
    }

    private void awaitListening() throws IOException, InterruptedException {
        for (int i = 0; i < 200; i++) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                if (process.waitFor(25, TimeUnit.MILLISECONDS)) {
                    break;
                }
            }
        }
        throw new IllegalStateException("PgBouncer does not start: " + Files.readString(folder.resolve("log")));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
