package dev.driftgate.faults;

import dev.driftgate.testing.TcpProxy.Way;
import dev.driftgate.testing.TestApp;
import dev.driftgate.testing.TestProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullMarked;

/**
 * {@code serve} as a process of its own that dies at a chosen point and is started again at once, or is told to stop there
 * and started again when it has. A point is a piece of what goes over one of its links, in either direction: it dies before
 * what it asks arrives, or after that and before it hears of it, or before the answer arrives.
 */
@NullMarked
final class Mortal implements AutoCloseable {
    private final Map<String, String> environment;
    private final Links links;
    private final Map<String, AtomicInteger> pieces = new ConcurrentHashMap<>();
    private final Map<String, Integer> deaths = new TreeMap<>();

    /** How often it ended with which exit code when it was told to. */
    private final Map<Integer, Integer> exits = new TreeMap<>();

    private final ScheduledExecutorService supervisor = Executors.newSingleThreadScheduledExecutor();

    private Optional<Point> end = Optional.empty();
    private TestProcess process;
    /** When it was told to stop, for as long as it has not. */
    private OptionalLong told = OptionalLong.empty();

    private Duration longestStop = Duration.ZERO;

    /** What happens there. */
    private enum Blow {
        DIE,
        DIE_HEARD,
        STOP
    }

    /**
     * Where it ends.
     *
     * @param piece how many pieces went over the link by then
     */
    private record Point(String link, int piece, Blow blow) {
        /** Whether what it asked for arrives all the same. */
        boolean arrives() {
            return blow != Blow.DIE;
        }
    }

    /** Its links are those that these settings name. */
    Mortal(TestApp app, List<String> settings) throws IOException {
        environment = new HashMap<>(app.environment());
        links = new Links(environment, settings);
        settings.forEach(setting -> links.of(setting).watch(way -> carried(setting, way)));
        process = started();
        var unused = supervisor.scheduleWithFixedDelay(this::supervise, 500, 500, TimeUnit.MILLISECONDS);
    }

    /** Dies when this many more pieces have gone over the link. */
    synchronized void dieAt(String link, int piece, boolean arrives) {
        end = Optional.of(new Point(link, pieces(link) + piece, arrives ? Blow.DIE_HEARD : Blow.DIE));
    }

    /** Is told to stop when this many more pieces have gone over the link. */
    synchronized void stopAt(String link, int piece) {
        end = Optional.of(new Point(link, pieces(link) + piece, Blow.STOP));
    }

    /** Lives on, however far it is. */
    synchronized void live() {
        end = Optional.empty();
    }

    /** From being told to stop to its end, the longest of all, give or take half a second. */
    synchronized Duration longestStop() {
        return longestStop;
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

    synchronized Map<Integer, Integer> exits() {
        return Map.copyOf(exits);
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
            here.ifPresent(point -> strike(
                    point.blow(), link + (way == Way.ANSWER ? ": answer" : point.arrives() ? ": asked" : ": asking")));
            return here.map(Point::arrives).orElse(true);
        }
    }

    /** As whatever runs services does: one that ended by itself, its database being slow at the start, is started again. */
    private synchronized void supervise() {
        if (!process.isAlive()) {
            stopped();
            startAgain();
        }
    }

    private void stopped() {
        if (told.isPresent()) {
            var took = Duration.ofNanos(System.nanoTime() - told.getAsLong());
            longestStop = took.compareTo(longestStop) > 0 ? took : longestStop;
            exits.merge(process.exitCode().orElseThrow(), 1, Integer::sum);
            told = OptionalLong.empty();
        }
    }

    private void strike(Blow blow, String place) {
        end = Optional.empty();
        deaths.merge(place, 1, Integer::sum);
        if (blow == Blow.STOP) {
            told = OptionalLong.of(System.nanoTime());
            process.tellToStop();
        } else {
            die();
        }
    }

    private void die() {
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
