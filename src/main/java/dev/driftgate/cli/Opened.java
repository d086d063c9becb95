package dev.driftgate.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was opened, to be closed in the opposite order; one that cannot be closed does not keep the others open. */
final class Opened implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Opened.class);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    <T extends AutoCloseable> T keep(T part) {
        parts.push(part);
        return part;
    }

    /** A second time does nothing. */
    @Override
    public synchronized void close() {
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
