package dev.driftgate.schedule;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * One line a minute while the own database does not answer, where the scheduler would write a trace each second. Whatever
 * else it has to say passes. {@code logback.xml} names it.
 */
public final class Outage extends TurboFilter {
    private static final String SCHEDULER = Scheduler.class.getPackageName();
    private static final long QUIET = Duration.ofMinutes(1).toNanos();

    private final AtomicLong told = new AtomicLong(System.nanoTime() - QUIET);

    @Override
    public FilterReply decide(
            Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        if (thrown == null || !logger.getName().startsWith(SCHEDULER)) {
            return FilterReply.NEUTRAL;
        }
        return unreachable(thrown)
                .map(why -> {
                    tell(logger, why);
                    return FilterReply.DENY;
                })
                .orElse(FilterReply.NEUTRAL);
    }

    private void tell(Logger logger, SQLException why) {
        long last = told.get();
        long now = System.nanoTime();
        if (now - last >= QUIET && told.compareAndSet(last, now)) {
            logger.getLoggerContext()
                    .getLogger(Outage.class)
                    .warn("Driftgate's own database does not answer, what is due waits: {}", why.getMessage());
        }
    }

    /** The innermost of the exceptions of a database that is away, starting, ending or full of others. */
    private static Optional<SQLException> unreachable(Throwable thrown) {
        return Stream.<Throwable>iterate(thrown, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(Outage::isAway)
                .reduce((outer, inner) -> inner);
    }

    private static boolean isAway(SQLException e) {
        var state = e.getSQLState() == null ? "" : e.getSQLState();
        return e instanceof SQLTransientConnectionException
                || state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57P");
    }
}
