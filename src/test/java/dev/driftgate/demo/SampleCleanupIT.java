package dev.driftgate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each test lets the sample run in a program of its own, because only a program that ends shows what it leaves. */
@NullMarked
class SampleCleanupIT {
    private static final long SECONDS = 120;

    @TempDir
    private Path temp = Path.of("");

    @Test
    void closing_leaves_no_process_and_no_file_and_takes_nothing_from_a_second_sample() throws Exception {
        var program = start(SampleProgram.class.getName());
        assertThat(program.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).isZero();
        assertNothingIsLeft();
    }

    @ParameterizedTest
    @CsvSource({"Starting PostgreSQL, 0", "Starting PostgreSQL, 3000", "Starting PostgreSQL, 5000", "demo is ready, 0"})
    void the_demo_told_to_end_leaves_no_process_and_no_file_and_says_no_more(String when, long after) throws Exception {
        var program = start("dev.driftgate.cli.Driftgate", "demo", "--port", "0");
        var output = program.inputReader();
        var line = output.readLine();
        while (line != null && !line.contains(when)) {
            line = output.readLine();
        }
        assertThat(line).as("the program went on until " + when).isNotNull();
        Thread.sleep(after);
        // Destroying the process would close its output, too.
        program.toHandle().destroy();
        assertThat(program.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(output.lines()).noneMatch(later -> later.contains("WARN") || later.contains("ERROR"));
        assertNothingIsLeft();
    }

    private Process start(String... program) throws IOException {
        var java = Path.of(System.getProperty("java.home", ""), "bin", "java").toString();
        var classes = System.getProperty("java.class.path", "");
        var command = new ArrayList<>(List.of(java, "-Djava.io.tmpdir=" + temp, "-cp", classes));
        command.addAll(List.of(program));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private void assertNothingIsLeft() throws IOException {
        try (var files = Files.list(temp)) {
            assertThat(files.filter(file -> !file.getFileName().toString().startsWith("hsperfdata")))
                    .isEmpty();
        }
        assertThat(ProcessHandle.allProcesses()
                        .map(process -> process.info().commandLine().orElse(""))
                        .filter(line -> line.contains(temp.toString())))
                .isEmpty();
    }
}
