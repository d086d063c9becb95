package dev.driftgate.probe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.driftgate.failure.Misconfigured;
import dev.driftgate.settings.HttpSettings;
import dev.driftgate.store.Pulse;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /healthz}, which answers as long as the process lives; {@code /readyz}, whether Driftgate's own database answers
 * and takes writes, without which no word can be taken, while Slack may come and go; {@code /metrics} for Prometheus.
 */
public final class Probes implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Probes.class);
    private static final String PLAIN = "text/plain; charset=utf-8";
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final int UNAVAILABLE = 503;

    private final HttpServer server;
    /** One question may wait for the database while another does not need it. */
    private final ExecutorService worker = Executors.newCachedThreadPool(Probes::daemon);

    private final Supplier<Pulse> pulse;
    private final BooleanSupplier connected;
    private final Gauges gauges;

    /** What is said to one question. */
    private record Answer(int status, String type, String text) {
        static Answer plain(int status, String text) {
            return new Answer(status, PLAIN, text + "\n");
        }
    }

    private Probes(HttpServer server, Supplier<Pulse> pulse, BooleanSupplier connected) {
        this.server = server;
        this.pulse = pulse;
        this.connected = connected;
        this.gauges = new Gauges(connected);
        server.setExecutor(worker);
        server.createContext("/", this::serve);
    }

    /**
     * Listens until closed; empty where nobody asked for it and another program has the port.
     *
     * @param pulse of Driftgate's own database; throws when it does not answer
     * @param connected whether Slack can be reached
     * @throws Misconfigured when the address that somebody chose cannot be had
     */
    public static Optional<Probes> start(HttpSettings settings, Supplier<Pulse> pulse, BooleanSupplier connected) {
        String address = settings.host() + ":" + settings.port();
        try {
            var server = HttpServer.create(new InetSocketAddress(settings.host(), settings.port()), 0);
            var probes = new Probes(server, pulse, connected);
            server.start();
            LOG.info("health and metrics are served on {}:{}", settings.host(), probes.port());
            return Optional.of(probes);
        } catch (IOException | IllegalArgumentException e) {
            if (settings.asked()) {
                throw new Misconfigured(
                        "cannot listen on " + address + ": " + e.getMessage() + ". Check DRIFTGATE_HTTP.", e);
            }
            LOG.warn("no health and metrics: another program listens on {}; DRIFTGATE_HTTP sets another port", address);
            return Optional.empty();
        }
    }

    /** Where it listens. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        worker.shutdownNow();
        gauges.close();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean reads = exchange.getRequestMethod().matches("GET|HEAD");
            var answer = reads ? answer(exchange.getRequestURI().getPath()) : Answer.plain(NOT_ALLOWED, "GET only");
            var body = answer.text().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            boolean silent = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(answer.status(), silent ? -1 : body.length);
            if (!silent) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private Answer answer(String path) {
        return switch (path) {
            case "/healthz" -> Answer.plain(OK, "ok");
            case "/readyz" -> ready();
            case "/metrics" -> new Answer(OK, PROMETHEUS, gauges.text(felt()));
            default -> Answer.plain(NOT_FOUND, "there are /healthz, /readyz and /metrics");
        };
    }

    private Answer ready() {
        var pulse = felt();
        boolean takes = pulse.map(Pulse::writable).orElse(false);
        String database = pulse.isEmpty() ? "does not answer" : takes ? "answers" : "takes no writes";
        return Answer.plain(
                takes ? OK : UNAVAILABLE,
                "own database: " + database + "\nSlack: " + (connected.getAsBoolean() ? "connected" : "not connected"));
    }

    private Optional<Pulse> felt() {
        try {
            return Optional.of(pulse.get());
        } catch (RuntimeException e) {
            LOG.debug("no pulse", e);
            return Optional.empty();
        }
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "driftgate-probes");
        thread.setDaemon(true);
        return thread;
    }
}
