package dev.driftgate.catalog.postgres;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import org.jdbi.v3.core.JdbiException;

/**
 * How often a read is begun again that the server had to break off: three times at most, and not when it has taken long
 * already. For many threads.
 */
final class Tries {
    private static final int MOST = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    /** Where others have to leave first, to come at once would only keep them from it. */
    private static final Duration FIRST_WAIT_FOR_ROOM = Duration.ofSeconds(1);

    private final InstantSource clock;
    private final Pause pause;

    /** Waits between two tries. */
    interface Pause {
        void of(Duration length) throws InterruptedException;
    }

    /** One try. */
    interface Attempt<T> {
        T run() throws SQLException;
    }

    Tries(InstantSource clock, Pause pause) {
        this.clock = clock;
        this.pause = pause;
    }

    static Tries patient() {
        return new Tries(InstantSource.system(), length -> Thread.sleep(length.toMillis()));
    }

    /** What the last try gave, or what it failed with. */
    <T> T run(Attempt<T> attempt) throws SQLException {
        var began = clock.instant();
        for (int tried = 1; ; tried++) {
            var tryBegan = clock.instant();
            try {
                return attempt.run();
            } catch (SQLException | JdbiException failure) {
                boolean again = tried < MOST
                        && since(began).compareTo(PATIENCE) < 0
                        && Broken.off(failure, since(tryBegan))
                        && paused(tried, Broken.isFull(failure) ? FIRST_WAIT_FOR_ROOM : FIRST_PAUSE);
                if (!again) {
                    throw failure;
                }
            }
        }
    }

    private Duration since(Instant then) {
        return Duration.between(then, clock.instant());
    }

    /** Longer each time, and never the same for two who were broken off together; false when the thread has to stop. */
    private boolean paused(int tried, Duration first) {
        long most = first.toMillis() << tried;
        try {
            pause.of(Duration.ofMillis(ThreadLocalRandom.current().nextLong(most / 2, most)));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
