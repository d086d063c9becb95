package dev.driftgate.testing;

import dev.driftgate.testing.TestPostgres.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/** The {@code pg_dump} and {@code psql} of this machine, which Debian's package {@code postgresql-client} brings. */
@NullMarked
public final class PostgresClient {
    private static final Pattern MAJOR = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

    private final int major;
    private final Path folder;

    private PostgresClient(int major, Path folder) {
        this.major = major;
        this.folder = folder;
    }

    /** Empty where there is none, or where the two are not of the same major. */
    public static Optional<PostgresClient> installed() {
        var dump = major("pg_dump");
        return dump.isPresent() && dump.equals(major("psql"))
                ? dump.map(major -> new PostgresClient(major, folder(major)))
                : Optional.empty();
    }

    public int major() {
        return major;
    }

    /** The whole of {@code pg_dump --schema-only}. */
    public String dump(TestDatabase database) {
        return run(List.of(program("pg_dump"), "--schema-only", database.text()), "");
    }

    /** Runs each statement by itself, as a person would, and stops at the first that fails; {@code what} names the script. */
    public void load(TestDatabase database, String script, String what) {
        try {
            run(List.of(program("psql"), "-X", "-q", "-v", "ON_ERROR_STOP=1", "-f", "-", database.text()), script);
        } catch (IllegalStateException e) {
            throw new IllegalStateException(what + ": " + e.getMessage(), e);
        }
    }

    /** Debian's own {@code /usr/bin/psql} is a script that first looks for clusters; it takes longer than the work. */
    private static Path folder(int major) {
        var debian = Path.of("/usr/lib/postgresql", String.valueOf(major), "bin");
        return Files.isExecutable(debian.resolve("pg_dump")) ? debian : Path.of("");
    }

    private String program(String name) {
        return folder.resolve(name).toString();
    }

    private static Optional<Integer> major(String program) {
        try {
            var version = MAJOR.matcher(run(List.of(program, "--version"), ""));
            return version.find() ? Optional.of(Integer.valueOf(version.group(1))) : Optional.empty();
        } catch (UncheckedIOException absent) {
            return Optional.empty();
        }
    }

    /** Input and errors take the way over files, so that no pipe fills up while another is read. */
    private static String run(List<String> command, String input) {
        var files = new ArrayList<Path>();
        try {
            var in = file(files);
            var errors = file(files);
            Files.writeString(in, input);
            var builder = new ProcessBuilder(command).redirectInput(in.toFile()).redirectError(errors.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            builder.environment().put("PGCLIENTENCODING", "UTF8");
            builder.environment().put("PGOPTIONS", "-c client_min_messages=warning");
            var process = builder.start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(
                        command.get(0) + ": " + Files.readString(errors).strip());
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            files.forEach(file -> file.toFile().delete());
        }
    }

    private static Path file(List<Path> files) throws IOException {
        var file = Files.createTempFile("driftgate-client", "");
        files.add(file);
        return file;
    }
}
