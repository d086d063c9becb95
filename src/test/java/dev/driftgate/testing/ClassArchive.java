package dev.driftgate.testing;

import static dev.driftgate.testing.TestApp.YOU;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/**
 * The classes of the packaged program as Java loaded them in a first run, kept beside it: later runs start with half the
 * work. Whichever process of a build comes first makes it; the others do without until it is there.
 */
@NullMarked
final class ClassArchive {
    /** Some seconds, on a machine that has nothing else to do. */
    private static final Duration WRITTEN = Duration.ofMinutes(2);

    private final Path jar;
    private final Path file;
    private final Path begun;

    private ClassArchive(Path jar, String name) {
        this.jar = jar;
        this.file = jar.resolveSibling(name + ".jsa");
        this.begun = jar.resolveSibling(name + ".jsa.begun");
    }

    /** Java passes by an archive of another jar, but not without a word, so each has its own. */
    static ClassArchive of(Path jar) {
        try {
            return new ClassArchive(
                    jar, "classes-" + Files.getLastModifiedTime(jar).toMillis());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Options for Java. */
    List<String> options() {
        try {
            if (begin()) {
                record();
            }
        } catch (IOException | RuntimeException | AssertionError e) {
            System.out.println("starting without an archive of classes: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Files.exists(file) ? List.of("-XX:SharedArchiveFile=" + file) : List.of();
    }

    /** For one of all who ask. */
    private boolean begin() throws IOException {
        if (Files.exists(begun)) {
            return false;
        }
        try {
            Files.createFile(begun);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    /** The way from a command to each kind of ticket. */
    private void record() throws IOException, InterruptedException {
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        var options = List.of("-XX:TieredStopAtLevel=1", "-XX:ArchiveClassesAtExit=" + unfinished);
        try (var app = TestApp.drifted();
                var process = TestProcess.startJar(jar, options, app.environment(), "serve")) {
            app.document("sources: [{name: shop, schema: public, tables: [{name: orders, columns: [{name: id}]}]}]");
            app.replica.execute("create table orders (id bigint, region text)");
            app.standIns.slack().awaitConnections(1, TestApp.SOON);
            app.click(YOU, app.check(), "approve");
            app.awaitCard(card -> card.words().contains("Filed as"));
            app.type("/drift contract");
            app.awaitCard(card -> card.words().contains("Asana task"));
            process.terminate(WRITTEN);
        }
        Files.move(unfinished, file);
    }
}
