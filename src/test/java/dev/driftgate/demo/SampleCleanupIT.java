package dev.driftgate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test lets the sample run in a program of its own, because only a program that ends shows what it leaves. */
@NullMarked
class SampleCleanupIT {
    private static final long SECONDS = 120;

    @TempDir
    private Path temp = Path.of("");

    @Test
    void closing_leaves_no_process_and_no_file_and_takes_nothing_from_a_second_sample() throws Exception {
        var program = start("close");
        assertThat(program.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).isZero();
        assertNothingIsLeft();
    }

    @ParameterizedTest
    @ValueSource(strings = {"starting", "started"})
    void a_program_that_is_told_to_end_leaves_no_process_and_no_file(String when) throws Exception {
        var program = start("stay");
        var output = program.inputReader();
        for (var line = output.readLine(); !when.equals(line); line = output.readLine()) {
            assertThat(line).as("the program went on until " + when).isNotNull();
        }
        program.destroy();
        assertThat(program.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertNothingIsLeft();
    }

    private Process start(String what) throws IOException {
        var java = Path.of(System.getProperty("java.home", ""), "bin", "java").toString();
        var classes = System.getProperty("java.class.path", "");
        var builder = new ProcessBuilder(
                List.of(java, "-Djava.io.tmpdir=" + temp, "-cp", classes, SampleProgram.class.getName(), what));
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
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
