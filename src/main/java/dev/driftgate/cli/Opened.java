package dev.driftgate.cli;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was opened, to be closed in the opposite order, at the latest when the program is told to stop, be it in the middle of
 * opening; one that cannot be closed does not keep the others open. For many threads.
 */
final class Opened implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Opened.class);

    /** For what is being opened when all is to be closed; then it is interrupted. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** For what was interrupted. */
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private static volatile boolean exiting;

    private final Thread atExit = new Thread(this::exit, "driftgate-stop");
    /** Guards itself and what follows. */
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    private final Duration patience;
    private Optional<Thread> opener = Optional.empty();
    private boolean closed;

    private Opened(Duration patience) {
        this.patience = patience;
    }

    /** Nothing so far. */
    static Opened untilExit() {
        return untilExit(PATIENCE);
    }

    /** The same with another patience for what is being opened at the end. */
    static Opened untilExit(Duration patience) {
        var opened = new Opened(patience);
        Runtime.getRuntime().addShutdownHook(opened.atExit);
        return opened;
    }

    /** Whether the program was told to stop; what fails then, fails because everything is being closed. */
    static boolean exiting() {
        return exiting;
    }

    /**
     * Opens one more; who closes waits for it, as far as that can be waited for.
     *
     * @throws IllegalStateException when all is closed
     */
    <T extends AutoCloseable> T open(Supplier<T> opening) {
        begin();
        try {
            return keep(opening.get());
        } finally {
            end();
        }
    }

    /**
     * Takes care of one that is open.
     *
     * @throws IllegalStateException when all is closed, and so is this one
     */
    <T extends AutoCloseable> T keep(T part) {
        synchronized (parts) {
            if (!closed) {
                parts.push(part);
                return part;
            }
        }
        close(part);
        throw ended();
    }

    /** A second time does nothing; who calls it while somebody else closes waits for the end of that. */
    @Override
    public void close() {
        closeAll();
        if (!exiting) {
            forget();
        }
    }

    private void exit() {
        exiting = true;
        closeAll();
    }

    private void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            LOG.debug("the program ends just now", e);
        }
    }

    private void begin() {
        synchronized (parts) {
            if (closed) {
                throw ended();
            }
            opener = Optional.of(Thread.currentThread());
        }
    }

    private void end() {
        synchronized (parts) {
            opener = Optional.empty();
            parts.notifyAll();
        }
    }

    private static IllegalStateException ended() {
        return new IllegalStateException("nothing is opened any more");
    }

    private synchronized void closeAll() {
        synchronized (parts) {
            closed = true;
        }
        try {
            if (isOpening(patience)) {
                synchronized (parts) {
                    opener.ifPresent(Thread::interrupt);
                }
                isOpening(FAREWELL);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (var part = next(); part.isPresent(); part = next()) {
            close(part.get());
        }
    }

    private Optional<AutoCloseable> next() {
        synchronized (parts) {
            return Optional.ofNullable(parts.poll());
        }
    }

    /** Waits for that long until nothing is being opened any more. */
    private boolean isOpening(Duration wait) throws InterruptedException {
        long end = System.nanoTime() + wait.toNanos();
        synchronized (parts) {
            for (long left = end - System.nanoTime(); opener.isPresent() && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(parts, left);
            }
            return opener.isPresent();
        }
    }

    /** A class that a build took away meanwhile must not keep a server running either. */
    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception | LinkageError e) {
            LOG.warn("closing: {}", e.toString());
        }
    }
}
