package dev.driftgate.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was opened, to be closed in the opposite order, at the latest when the program is told to stop, be it in the middle of
 * opening; one that cannot be closed does not keep the others open. For many threads.
 */
final class Opened implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Opened.class);

    private static volatile boolean exiting;

    private final Thread atExit = new Thread(this::exit, "driftgate-stop");
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private boolean closed;

    private Opened() {}

    /** Nothing so far. */
    static Opened untilExit() {
        var opened = new Opened();
        Runtime.getRuntime().addShutdownHook(opened.atExit);
        return opened;
    }

    /** Whether the program was told to stop; what fails then, fails because everything is being closed. */
    static boolean exiting() {
        return exiting;
    }

    /**
     * Opens one more; who closes waits for it.
     *
     * @throws IllegalStateException when all is closed
     */
    synchronized <T extends AutoCloseable> T open(Supplier<T> opening) {
        if (closed) {
            throw new IllegalStateException("nothing is opened any more");
        }
        return keep(opening.get());
    }

    /** Takes care of one that is open. */
    synchronized <T extends AutoCloseable> T keep(T part) {
        if (closed) {
            close(part);
        } else {
            parts.push(part);
        }
        return part;
    }

    /** A second time does nothing. */
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

    private synchronized void closeAll() {
        closed = true;
        while (!parts.isEmpty()) {
            close(parts.pop());
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
