package dev.driftgate.faults;

import dev.driftgate.testing.TcpProxy;
import dev.driftgate.testing.TestApp;
import dev.driftgate.testing.TestProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullMarked;

/**
 * {@code serve} as a process of its own that dies at a chosen point and is started again at once. A point is any piece of
 * what goes over its links to its database, to Slack's Web API and to Linear, in either direction: the process dies before
 * the piece arrives, so before a write, or after a write and before its answer.
 */
@NullMarked
final class Mortal implements AutoCloseable {
    private final List<TcpProxy> links;
    private final Map<String, String> environment;
    private final AtomicInteger pieces = new AtomicInteger();

    private int end = Integer.MAX_VALUE;
    private int deaths;
    private TestProcess process;

    Mortal(TestApp app) throws IOException {
        environment = new HashMap<>(app.environment());
        links = List.of(link("DATABASE_URL"), link("SLACK_API_URL"), link("LINEAR_API_URL"));
        links.forEach(link -> link.watch(this::piece));
        process = TestProcess.start(environment, "serve");
    }

    /** Dies before this many more pieces have arrived. */
    synchronized void dieAt(int point) {
        end = pieces.get() + point;
    }

    /** Lives on, however far it is. */
    synchronized void live() {
        end = Integer.MAX_VALUE;
    }

    /** How many pieces went over the links so far. */
    int pieces() {
        return pieces.get();
    }

    synchronized int deaths() {
        return deaths;
    }

    /** Of the process that lives. */
    synchronized String errors() throws IOException {
        return process.errors();
    }

    @Override
    public synchronized void close() throws IOException {
        end = Integer.MAX_VALUE;
        process.close();
        links.forEach(TcpProxy::close);
    }

    private synchronized void piece() {
        if (pieces.incrementAndGet() < end) {
            return;
        }
        end = Integer.MAX_VALUE;
        deaths++;
        try {
            process.kill();
            process.close();
            process = TestProcess.start(environment, "serve");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private TcpProxy link(String setting) {
        var address = URI.create(String.valueOf(environment.get(setting)));
        var proxy = TcpProxy.to(address.getPort());
        environment.put(setting, address.toString().replace(":" + address.getPort() + "/", ":" + proxy.port() + "/"));
        return proxy;
    }
}
