package dev.driftgate.bench;

import dev.driftgate.testing.TestPostgres.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code driftgate check --format json} as somebody's script runs the jar: start, both databases, JSON to nowhere. */
final class WholeProcess {
    private static final Path JAR = Path.of("target", "driftgate.jar");

    private static final Pattern BEFORE_COLLECTION = Pattern.compile("(\\d+)M->");
    private static final Pattern AT_EXIT = Pattern.compile("used (\\d+)K");
    private static final Pattern HIGH_WATER = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    /** As the README has it for scripts. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    private final List<String> arguments;

    WholeProcess(TestDatabase staging, TestDatabase prod) {
        this.arguments = List.of("check", "--format", "json", "--staging", staging.text(), "--prod", prod.text());
        if (!Files.exists(JAR)) {
            throw new IllegalStateException("no " + JAR + ": run mvn -ntp -q package -DskipTests before");
        }
    }

    /**
     * What one run took.
     *
     * @param heap the most that was in use when a collection began or the process ended, in MB
     * @param resident the most memory the process had, in MB
     */
    record Run(Duration took, int heap, int resident) {}

    /** With nothing made ready. */
    Run check() throws IOException, InterruptedException {
        return run(List.of());
    }

    /** With the classes that {@link #archive} wrote down. */
    Run check(Path archive) throws IOException, InterruptedException {
        return run(List.of("-XX:SharedArchiveFile=" + archive));
    }

    /** A run that leaves its loaded classes in a file for those after it. */
    void archive(Path archive) throws IOException, InterruptedException {
        run(List.of("-XX:ArchiveClassesAtExit=" + archive));
    }

    private Run run(List<String> more) throws IOException, InterruptedException {
        Path log = Files.createTempFile("driftgate-bench", ".gc");
        try {
            long began = System.nanoTime();
            // Else the empty file that is there already would be kept under another name.
            var options = new ArrayList<>(List.of(QUICK_START, "-Xlog:gc,gc+heap+exit:file=" + log + "::filecount=0"));
            options.addAll(more);
            var process = Java.jar(options, JAR, arguments)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            int resident = 0;
            while (!process.waitFor(10, TimeUnit.MILLISECONDS)) {
                resident = Math.max(resident, resident(process.pid()));
            }
            var took = Duration.ofNanos(System.nanoTime() - began);
            if (process.exitValue() != 1) {
                throw new IllegalStateException("the check found no drift, code " + process.exitValue());
            }
            return new Run(took, heap(Files.readString(log)), resident);
        } finally {
            Files.delete(log);
        }
    }

    private static int heap(String log) {
        var used = Stream.concat(
                numbers(BEFORE_COLLECTION, log), numbers(AT_EXIT, log).map(kilobytes -> kilobytes / 1024));
        return used.max(Integer::compare).orElse(0);
    }

    /** In MB; 0 when the process is gone already. */
    private static int resident(long pid) {
        try {
            return numbers(HIGH_WATER, Files.readString(Path.of("/proc", Long.toString(pid), "status")))
                            .findFirst()
                            .orElse(0)
                    / 1024;
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    private static Stream<Integer> numbers(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult result) -> Integer.parseInt(result.group(1)));
    }
}
