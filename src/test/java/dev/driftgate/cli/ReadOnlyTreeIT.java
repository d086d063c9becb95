package dev.driftgate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.driftgate.testing.Canaries;
import dev.driftgate.testing.TestApp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * As in the container: a user without rights, everything read-only, no home, one folder for temporary files or none at
 * all. Where the test may not become another user, its own does, with the folders write-protected.
 */
@NullMarked
class ReadOnlyTreeIT {
    private static final Path JAR = Path.of(System.getProperty("driftgate.jar", ""));
    private static final String NOBODY = "65532";
    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");

    private final TestApp app = TestApp.drifted();
    private final Path tree;
    private final Path nothing;

    ReadOnlyTreeIT(@TempDir Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        tree = Files.createDirectory(folder.resolve("app"));
        nothing = Files.createDirectory(folder.resolve("nothing"));
        Files.setPosixFilePermissions(nothing, PosixFilePermissions.fromString("r-xr-xr-x"));
    }

    /** The packaged program where there is one, as in the container; else the classes it is made of. */
    @BeforeEach
    void copy() throws IOException {
        if (Files.isRegularFile(JAR)) {
            copy(JAR, tree.resolve(JAR.getFileName()));
            Files.setPosixFilePermissions(
                    tree.resolve(JAR.getFileName()), PosixFilePermissions.fromString("r--r--r--"));
            Files.setPosixFilePermissions(tree, PosixFilePermissions.fromString("r-xr-xr-x"));
            return;
        }
        int count = 0;
        for (String entry : System.getProperty("java.class.path").split(":", -1)) {
            var from = Path.of(entry);
            if (!entry.endsWith("test-classes") && Files.exists(from)) {
                copy(from, tree.resolve(count++ + "-" + from.getFileName()));
            }
        }
        try (var all = Files.walk(tree)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                String rights = Files.isDirectory(path) ? "r-xr-xr-x" : "r--r--r--";
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
            }
        }
    }

    /** Or the folder could not be deleted. */
    @AfterEach
    void close() throws IOException {
        app.close();
        try (var all = Files.walk(tree)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    @Test
    void check_works_with_and_without_a_folder_for_temporary_files(@TempDir Path temporary) throws Exception {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxrwxrwx"));
        for (Path folder : List.of(temporary, nothing)) {
            var output = run(folder, "check", "--staging", app.staging.readerText(), "--prod", app.prod.readerText());
            assertThat(output).contains("column  region  text", "exit code 1");
        }
    }

    @Test
    void serve_gets_ready_and_files_what_is_approved() throws Exception {
        var environment = new HashMap<>(app.environment());
        readable(Path.of(String.valueOf(environment.get("DRIFTGATE_CONFIG"))));
        var process = start(nothing, environment, "serve");
        try {
            app.standIns.slack().awaitConnections(1, TestApp.SOON);
            var card = app.check();
            app.click(TestApp.YOU, card, "approve");
            app.awaitCard(card.ts(), shown -> shown.words().contains("Filed as"));
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void a_home_that_cannot_be_written_is_named_with_what_to_set() throws Exception {
        var environment = new HashMap<>(app.environment());
        readable(Path.of(String.valueOf(environment.get("DRIFTGATE_CONFIG"))));
        environment.remove("DATABASE_URL");
        var output = ended(start(nothing, environment, "serve"));
        assertThat(output)
                .contains("could not start an embedded Postgres under " + nothing.resolve(".driftgate"))
                .contains("Set DATABASE_URL", "exit code 4");
    }

    private String run(Path temporary, String... arguments) throws IOException, InterruptedException {
        return ended(start(temporary, Map.of("DRIFTGATE_HTTP", "off"), arguments));
    }

    private static String ended(Process process) throws IOException, InterruptedException {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(output).isTrue();
        Canaries.absent("a process", List.of(output));
        return output + "exit code " + process.exitValue();
    }

    private Process start(Path temporary, Map<String, String> environment, String... arguments) throws IOException {
        boolean root = System.getProperty("user.name").equals("root");
        assumeTrue(!root || Files.isExecutable(SETPRIV), "no setpriv to become another user with");
        var command = new ArrayList<String>();
        if (root) {
            command.addAll(List.of(SETPRIV.toString(), "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups"));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporary,
                "-Duser.home=" + nothing));
        command.addAll(
                Files.isRegularFile(JAR)
                        ? List.of("-jar", tree.resolve(JAR.getFileName()).toString())
                        : List.of("-cp", classpath(), "dev.driftgate.cli.Driftgate"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(nothing.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private String classpath() throws IOException {
        try (var entries = Files.list(tree)) {
            return String.join(":", entries.map(Path::toString).toList());
        }
    }

    /** Settings belong to whoever made them; here others may read them. */
    private static void readable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                String relative = from.relativize(path).toString();
                Files.copy(path, relative.isEmpty() ? to : to.resolve(relative));
            }
        }
    }
}
