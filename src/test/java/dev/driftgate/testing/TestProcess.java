package dev.driftgate.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** The program as a process of its own, with nothing in its environment but what a test puts there. */
@NullMarked
public final class TestProcess implements AutoCloseable {
    private static final Path SCRIPT = Path.of("/usr/bin/script");
    /** Where Maven has packaged the program, it is that; else the classes that it is made of. */
    private static final Path JAR = Path.of(System.getProperty("driftgate.jar", ""));

    /** A command lives for two seconds; better code than this would come too late. */
    private static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final Process process;
    private final Path output;
    private final Path errors;

    private TestProcess(Process process, Path output, Path errors) {
        this.process = process;
        this.output = output;
        this.errors = errors;
    }

    public static TestProcess start(Map<String, String> environment, String... arguments) throws IOException {
        return startJava(SHORT_LIVED, environment, arguments);
    }

    /** The same with options for Java of one's own. */
    public static TestProcess startJava(List<String> options, Map<String, String> environment, String... arguments)
            throws IOException {
        return startJava(options, program(), environment, arguments);
    }

    /** The same of a program that was packaged at another time. */
    public static TestProcess startJar(
            Path jar, List<String> options, Map<String, String> environment, String... arguments) throws IOException {
        return startJava(options, List.of("-jar", jar.toString()), environment, arguments);
    }

    private static TestProcess startJava(
            List<String> options, List<String> program, Map<String, String> environment, String... arguments)
            throws IOException {
        Path output = Files.createTempFile("driftgate-process", ".out");
        Path errors = Files.createTempFile("driftgate-process", ".err");
        var builder = new ProcessBuilder(command(options, program, arguments))
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        return new TestProcess(started(builder, environment), output, errors);
    }

    /** The same with a terminal as its standard error, whose every byte counts as an error. */
    public static TestProcess startOnTerminal(Map<String, String> environment, String... arguments) throws IOException {
        Path output = Files.createTempFile("driftgate-process", ".out");
        Path errors = Files.createTempFile("driftgate-process", ".err");
        var line = command(SHORT_LIVED, program(), arguments).stream()
                .map(word -> "'" + word + "'")
                .collect(Collectors.joining(" ", "exec ", " > '" + output + "'"));
        var builder = new ProcessBuilder(SCRIPT.toString(), "--quiet", "--return", "--command", line, "/dev/null")
                .redirectOutput(errors.toFile())
                .redirectErrorStream(true);
        return new TestProcess(started(builder, environment), output, errors);
    }

    /** Whether this machine has what makes a terminal. */
    public static boolean hasTerminals() {
        return Files.isExecutable(SCRIPT);
    }

    private static List<String> command(List<String> options, List<String> program, String... arguments) {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(options);
        command.addAll(program);
        command.addAll(List.of(arguments));
        return command;
    }

    private static List<String> program() {
        if (!Files.isRegularFile(JAR)) {
            return List.of("-cp", System.getProperty("java.class.path"), "dev.driftgate.cli.Driftgate");
        }
        var words = new ArrayList<>(ClassArchive.of(JAR).options());
        words.addAll(List.of("-jar", JAR.toString()));
        return words;
    }

    private static Process started(ProcessBuilder builder, Map<String, String> environment) throws IOException {
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** What a command came to that ends by itself. */
    public record Ended(int exitCode, String output, String errors) {}

    /** Waits for the end. */
    public Ended await() throws IOException, InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("it does not end: " + errors());
        }
        return new Ended(process.exitValue(), Files.readString(output), errors());
    }

    /** Empty while it lives. */
    public OptionalInt exitCode() {
        return process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** As a machine that loses power would. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Freezes it, as a machine does that is suspended; it goes on with {@link #wake}. */
    public void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    public void wake() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** Asks it to stop, and does not wait for it. */
    public void tellToStop() {
        process.destroy();
    }

    /** Asks it to stop, and gives the exit code. */
    public int terminate() throws InterruptedException {
        return terminate(Duration.ofSeconds(40));
    }

    /** The same where there is more to do before the end than to stop. */
    int terminate(Duration patience) throws InterruptedException {
        tellToStop();
        if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("it does not stop");
        }
        return process.exitValue();
    }

    /** What it wrote to standard error so far. */
    public String errors() throws IOException {
        return Files.readString(errors);
    }

    /** Whatever it wrote, no secret may be told. */
    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        try {
            Canaries.absent("a process", List.of(Files.readString(output), errors()));
        } finally {
            Files.deleteIfExists(output);
            Files.deleteIfExists(errors);
        }
    }
}
