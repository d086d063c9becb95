package dev.driftgate.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.testing.Canaries;
import dev.driftgate.testing.TcpProxy;
import dev.driftgate.testing.TestApp;
import dev.driftgate.testing.TestProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/** One of several that share a database, over links of its own, with little memory and something to ask for its heap. */
@NullMarked
final class Instance implements AutoCloseable {
    static final List<String> LINKS = List.of("DATABASE_URL", "SLACK_API_URL", "LINEAR_API_URL", "ASANA_API_URL");

    private static final List<String> SMALL = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");
    /** What Java ends with where it is told to by {@code ExitOnOutOfMemoryError}. */
    private static final OptionalInt OUT_OF_MEMORY = OptionalInt.of(3);

    private static final Pattern PORT = Pattern.compile("served on 127\\.0\\.0\\.1:(\\d+)");
    private static final Pattern HEAP = Pattern.compile("jvm_memory_used_bytes\\{area=\"heap\"[^}]*} (\\S+)");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Map<String, String> environment;
    private final Links links;
    private final Optional<Path> jar;
    private TestProcess process;

    Instance(TestApp app) throws IOException {
        this(app, Optional.empty());
    }

    /** One of the program in this file, another version of it maybe; where there is none, of the one that is tested. */
    Instance(TestApp app, Optional<Path> jar) throws IOException {
        this.jar = jar;
        environment = app.environment();
        environment.put("DRIFTGATE_HTTP", "127.0.0.1:0");
        links = new Links(environment, LINKS);
        process = started();
    }

    TcpProxy link(String setting) {
        return links.of(setting);
    }

    synchronized void killAndRestart(Duration after) throws IOException, InterruptedException {
        process.kill();
        Thread.sleep(after.toMillis());
        process.close();
        process = started();
    }

    /** As whatever runs services does: an instance that ended, its database being away at the start, is started again. */
    synchronized void supervise() throws IOException {
        if (!process.isAlive()) {
            assertThat(process.exitCode()).as("it has run out of memory").isNotEqualTo(OUT_OF_MEMORY);
            process.close();
            process = started();
        }
    }

    void freeze(Duration length) throws IOException, InterruptedException {
        process.freeze();
        Thread.sleep(length.toMillis());
        process.wake();
    }

    /** Of the heap that is in use, garbage included; empty where it does not answer. */
    OptionalLong heapInUse() throws InterruptedException {
        try {
            var port = PORT.matcher(process.errors());
            if (!port.find()) {
                return OptionalLong.empty();
            }
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.group(1) + "/metrics"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            var text = HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
            Canaries.absent("metrics", List.of(text));
            return OptionalLong.of(HEAP.matcher(text)
                    .results()
                    .mapToLong(pool -> (long) Double.parseDouble(pool.group(1)))
                    .sum());
        } catch (IOException notNow) {
            return OptionalLong.empty();
        }
    }

    String errors() throws IOException {
        return process.errors();
    }

    @Override
    public void close() throws IOException {
        process.close();
        links.close();
    }

    private TestProcess started() throws IOException {
        return jar.isPresent()
                ? TestProcess.startJar(jar.get(), SMALL, environment, "serve")
                : TestProcess.startJava(SMALL, environment, "serve");
    }
}
