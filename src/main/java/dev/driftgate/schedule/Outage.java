package dev.driftgate.schedule;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.EventArgUtil;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import com.github.kagkarlsson.scheduler.Scheduler;
import dev.driftgate.store.PassingTrouble;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
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
        return PassingTrouble.in(thrown)
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
}
