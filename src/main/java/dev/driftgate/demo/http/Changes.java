package dev.driftgate.demo.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Tells whoever waits that a stand-in has changed. Safe for any thread. */
public final class Changes {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private long version;

    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    public void changed() {
        synchronized (this) {
            version++;
            notifyAll();
        }
        listeners.forEach(Runnable::run);
    }

    /**
     * Waits until {@code look} finds something. The look runs without a lock held, so it may take those of a stand-in.
     *
     * @throws IllegalStateException naming {@code what} when the time is up
     */
    public <T> T await(String what, Duration timeout, Supplier<Optional<T>> look) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (true) {
            long seen = version();
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (!changedSince(seen, deadline)) {
                throw new IllegalStateException("no " + what + " within " + timeout.toMillis() + " ms");
            }
        }
    }

    private synchronized long version() {
        return version;
    }

    private synchronized boolean changedSince(long seen, long deadline) {
        try {
            while (version == seen) {
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                wait(left);
            }
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
