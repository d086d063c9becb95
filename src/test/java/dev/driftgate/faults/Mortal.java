package dev.driftgate.faults;

import dev.driftgate.testing.TcpProxy.Way;
import dev.driftgate.testing.TestApp;
import dev.driftgate.testing.TestProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullMarked;

/**
 * {@code serve} as a process of its own that dies at a chosen point and is started again at once. A point is a piece of what
 * goes over one of its links, in either direction: it dies before what it asks arrives, or after that and before it hears of
 * it, or before the answer arrives.
 */
@NullMarked
final class Mortal implements AutoCloseable {
    private final Map<String, String> environment;
    private final Links links;
    private final Map<String, AtomicInteger> pieces = new ConcurrentHashMap<>();
    private final Map<String, Integer> deaths = new TreeMap<>();

    private final ScheduledExecutorService supervisor = Executors.newSingleThreadScheduledExecutor();

    private Optional<Point> end = Optional.empty();
    private TestProcess process;

    /**
     * Where it dies.
     *
     * @param piece how many pieces went over the link by then
     * @param arrives whether what it asked for arrives all the same
     */
    private record Point(String link, int piece, boolean arrives) {}

    /** Its links are those that these settings name. */
    Mortal(TestApp app, List<String> settings) throws IOException {
        environment = new HashMap<>(app.environment());
        links = new Links(environment, settings);
        settings.forEach(setting -> links.of(setting).watch(way -> carried(setting, way)));
        process = started();
        var unused = supervisor.scheduleWithFixedDelay(this::supervise, 1, 1, TimeUnit.SECONDS);
    }

    /** Dies when this many more pieces have gone over the link. */
    synchronized void dieAt(String link, int piece, boolean arrives) {
        end = Optional.of(new Point(link, pieces(link) + piece, arrives));
    }

    /** Lives on, however far it is. */
    synchronized void live() {
        end = Optional.empty();
    }

    /** How many pieces went over the link so far. */
    int pieces(String link) {
        return count(link).get();
    }

    synchronized int deaths() {
        return deaths.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How often it died where. */
    synchronized Map<String, Integer> deathsByPlace() {
        return Map.copyOf(deaths);
    }

    /** Of the process that lives. */
    synchronized String errors() throws IOException {
        return process.errors();
    }

    @Override
    public synchronized void close() throws IOException {
        supervisor.shutdownNow();
        end = Optional.empty();
        process.close();
        links.close();
    }

    private boolean carried(String link, Way way) {
        int piece = count(link).incrementAndGet();
        synchronized (this) {
            var here = end.filter(point -> point.link().equals(link) && point.piece() <= piece);
            here.ifPresent(
                    point -> die(link + (way == Way.ANSWER ? ": answer" : point.arrives() ? ": asked" : ": asking")));
            return here.map(Point::arrives).orElse(true);
        }
    }

    /** As whatever runs services does: one that ended by itself, its database being slow at the start, is started again. */
    private synchronized void supervise() {
        if (!process.isAlive()) {
            startAgain();
        }
    }

    private void die(String place) {
        end = Optional.empty();
        deaths.merge(place, 1, Integer::sum);
        try {
            process.kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        startAgain();
    }

    private void startAgain() {
        try {
            process.close();
            process = started();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TestProcess started() throws IOException {
        return TestProcess.start(environment, "serve");
    }

    private AtomicInteger count(String link) {
        return pieces.computeIfAbsent(link, any -> new AtomicInteger());
    }
}
