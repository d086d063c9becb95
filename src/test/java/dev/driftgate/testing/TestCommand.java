package dev.driftgate.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.testing.TestProcess.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.NullMarked;

/** The command line as a shell would see it. Every password and token that a test gives holds the word {@link #CANARY}. */
@NullMarked
public final class TestCommand {
    public static final String CANARY = Canaries.WORD;

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();

    /** @param folder stays the test's; what Driftgate itself keeps goes there too */
    public TestCommand(Path folder) {
        this.folder = folder;
        environment.put("DRIFTGATE_HOME", folder.resolve("home").toString());
        environment.put("DRIFTGATE_HTTP", "off");
    }

    public TestCommand with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    public TestCommand with(Map<String, String> variables) {
        environment.putAll(variables);
        return this;
    }

    /** Writes a file and gives its path as an argument. */
    public String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }

    public TestProcess start(String... arguments) throws IOException {
        return TestProcess.start(environment, arguments);
    }

    /** Runs to the end; whatever that is, no secret may be told. */
    public Ended run(String... arguments) throws IOException, InterruptedException {
        try (var process = start(arguments)) {
            return discreet(process.await());
        }
    }

    /** Runs a command that must not work, and gives the one line that says why. */
    public String refused(int exitCode, String... arguments) throws IOException, InterruptedException {
        return why(exitCode, run(arguments));
    }

    /** The one line of a command that did not work. */
    public static String why(int exitCode, Ended ended) {
        assertThat(ended.errors()).startsWith("driftgate: ").hasLineCount(1).doesNotContain("Exception");
        assertThat(ended.output()).isEmpty();
        assertThat(ended.exitCode()).as(ended.errors()).isEqualTo(exitCode);
        return ended.errors().strip();
    }

    public static Ended discreet(Ended ended) {
        assertThat(ended.output() + ended.errors()).doesNotContain(CANARY);
        return ended;
    }
}
