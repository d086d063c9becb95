package dev.driftgate.faults;

import static dev.driftgate.testing.TestApp.YOU;

import dev.driftgate.testing.TestApp;
import dev.driftgate.testing.TestProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/**
 * How a program is started that is going to die soon, hundreds of times: the packaged one keeps the classes of a first run in
 * an archive, from which the later ones take them.
 */
@NullMarked
final class FastStart {
    private static final List<String> OPTIONS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    private static final Path ARCHIVE = Path.of("target", "faults.jsa").toAbsolutePath();

    private FastStart() {}

    /** Options for Java; an archive is worth its while for many starts only. */
    static synchronized List<String> options(int starts) throws IOException, InterruptedException {
        if (starts < 20 || !TestProcess.isPackaged()) {
            return OPTIONS;
        }
        if (!Files.exists(ARCHIVE)) {
            record();
        }
        return List.of(OPTIONS.get(0), OPTIONS.get(1), "-XX:SharedArchiveFile=" + ARCHIVE, "-Xshare:auto");
    }

    private static void record() throws IOException, InterruptedException {
        var options = List.of(OPTIONS.get(0), OPTIONS.get(1), "-XX:ArchiveClassesAtExit=" + ARCHIVE);
        try (var app = TestApp.drifted();
                var process = TestProcess.startJava(options, app.environment(), "serve")) {
            app.document("sources: [{name: shop, schema: public, tables: [{name: orders, columns: [{name: id}]}]}]");
            app.replica.execute("create table orders (id bigint, region text)");
            app.standIns.slack().awaitConnections(1, TestApp.SOON);
            app.click(YOU, app.check(), "approve");
            app.awaitCard(card -> card.words().contains("Filed as"));
            app.type("/drift contract");
            app.awaitCard(card -> card.words().contains("Asana task"));
            process.terminate();
        }
    }
}
