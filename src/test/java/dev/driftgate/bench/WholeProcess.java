package dev.driftgate.bench;

import dev.driftgate.cli.Driftgate;
import dev.driftgate.testing.TestPostgres.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code driftgate check --format json} as somebody's script runs it: start, both databases, JSON to nowhere. */
final class WholeProcess {
    private static final Pattern BEFORE_COLLECTION = Pattern.compile("(\\d+)M->");
    private static final Pattern AT_EXIT = Pattern.compile("used (\\d+)K");
    private static final Pattern HIGH_WATER = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    /** As the README has it for scripts. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    private WholeProcess() {}

    /**
     * What one run took.
     *
     * @param heap the most that was in use when a collection began or the process ended, in MB
     * @param resident the most memory the process had, in MB
     */
    record Run(Duration took, int heap, int resident) {}

    static Run check(TestDatabase staging, TestDatabase prod) throws IOException, InterruptedException {
        return run(List.of("check", "--format", "json", "--staging", staging.text(), "--prod", prod.text()));
    }

    private static Run run(List<String> arguments) throws IOException, InterruptedException {
        Path log = Files.createTempFile("driftgate-bench", ".gc");
        try {
            long began = System.nanoTime();
            // Else the empty file that is there already would be kept under another name.
            var options = List.of(QUICK_START, "-Xlog:gc,gc+heap+exit:file=" + log + "::filecount=0");
            var process = Java.process(options, Driftgate.class, arguments)
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
