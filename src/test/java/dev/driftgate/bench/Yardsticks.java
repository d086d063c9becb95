package dev.driftgate.bench;

import dev.driftgate.testing.TestPostgres.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the distribution's client programs take for both databases at once, each into nothing. */
final class Yardsticks {
    private static final Pattern MAJOR = Pattern.compile("\\) (\\d+)\\.");

    private final BigDatabases databases;
    private final int major;

    Yardsticks(BigDatabases databases, int major) {
        this.databases = databases;
        this.major = major;
    }

    /** The major version of the installed {@code pg_dump}, which dumps from no newer server. */
    static int major() {
        try {
            var process = new ProcessBuilder("pg_dump", "--version").start();
            var version = MAJOR.matcher(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            if (!version.find()) {
                throw new IllegalStateException("pg_dump does not say which version it is");
            }
            return Integer.parseInt(version.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException("pg_dump is not installed, and nothing to compare with", e);
        }
    }

    Duration dumps() {
        return both(database -> command("pg_dump", "--schema-only", "--dbname", database.text()));
    }

    /** The same statements that a check sends, whose rows the server itself throws away. */
    Duration bareReadings(List<String> statements) {
        Path script = script(statements);
        try {
            return both(database -> command(
                    "psql",
                    "--quiet",
                    "--no-psqlrc",
                    "--set",
                    "ON_ERROR_STOP=1",
                    "--file",
                    script.toString(),
                    database.text()));
        } finally {
            script.toFile().delete();
        }
    }

    private static Path script(List<String> statements) {
        var lines = new ArrayList<String>(
                List.of("begin;", "set local search_path = pg_catalog;", "set local driftgate.schemas = '{}';"));
        statements.forEach(query -> lines.add("copy (\n" + query + "\n) to '/dev/null';"));
        lines.add("commit;");
        try {
            return Files.write(Files.createTempFile("driftgate-bench", ".sql"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Program {
        ProcessBuilder on(TestDatabase database);
    }

    private Duration both(Program program) {
        long began = System.nanoTime();
        var running = Stream.of(databases.staging(), databases.prod())
                .map(database -> start(program.on(database)))
                .toList();
        running.forEach(Yardsticks::end);
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Debian puts a script around the programs, whose start would count against them. */
    private ProcessBuilder command(String program, String... arguments) {
        Path debian = Path.of("/usr/lib/postgresql/" + major, "bin", program);
        var command = new ArrayList<>(List.of(Files.exists(debian) ? debian.toString() : program));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(Process process) {
        try {
            int code = process.waitFor();
            if (code != 0) {
                throw new IllegalStateException("a yardstick ended with " + code);
            }
        } catch (InterruptedException e) {
            process.destroy();
            throw new IllegalStateException(e);
        }
    }
}
