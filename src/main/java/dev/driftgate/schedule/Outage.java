package dev.driftgate.schedule;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.EventArgUtil;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * One line a minute while the own database does not answer or takes no writes, where the scheduler would write a trace each
 * second, and whatever was under way one each. What else they have to say passes. {@code logback.xml} names it.
 */
public final class Outage extends TurboFilter {
    private static final String SCHEDULER = Scheduler.class.getPackageName();
    private static final String TASKS = Later.class.getName();
    private static final long QUIET = Duration.ofMinutes(1).toNanos();

    /** Beginnings of SQLSTATEs: connections, resources, the server's end or start, a transaction that may only read. */
    private static final Set<String> AWAY = Set.of("08", "53", "57P", "25006");

    private final AtomicLong told = new AtomicLong(System.nanoTime() - QUIET);

    @Override
    public FilterReply decide(
            Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] arguments,
            @Nullable Throwable alone) {
        // Beside other arguments it is the last of them.
        var thrown = alone == null && arguments != null ? EventArgUtil.extractThrowable(arguments) : alone;
        if (thrown == null
                || !(logger.getName().startsWith(SCHEDULER) || logger.getName().equals(TASKS))) {
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
                    .warn("Driftgate's own database does not do its part, what is due waits: {}", why.getMessage());
        }
    }

    /** The innermost of the exceptions of a database that is away, starting, ending, full of others or only reads. */
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
                || AWAY.stream().anyMatch(state::startsWith)
                // What the pool says of a connection that broke before.
                || "Connection is closed".equals(e.getMessage());
    }
}
