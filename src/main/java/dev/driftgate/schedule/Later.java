package dev.driftgate.schedule;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import dev.driftgate.failure.Misconfigured;
import dev.driftgate.failure.OutsideFailure;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries a failed task again: when the service said so; after ten minutes where somebody has to mend something first; else
 * after a wait that doubles up to a minute, with some jitter.
 */
final class Later implements FailureHandler<Void> {
    private static final Logger LOG = LoggerFactory.getLogger(Later.class);
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration UNTIL_MENDED = Duration.ofMinutes(10);
    private static final int DOUBLINGS = 5;

    @Override
    public void onFailure(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        var task = complete.getExecution().taskInstance.getId();
        var cause = complete.getCause().orElse(null);
        var wait = wait(complete.getExecution().consecutiveFailures, cause);
        if (cause instanceof OutsideFailure || cause instanceof Misconfigured) {
            LOG.warn("{}: {}; again in {} s", task, cause.getMessage(), wait.toSeconds());
        } else {
            LOG.error("{} failed; again in {} s", task, wait.toSeconds(), cause);
        }
        operations.reschedule(complete, complete.getTimeDone().plus(wait));
    }

    static Duration wait(int failures, @Nullable Throwable cause) {
        if (cause instanceof OutsideFailure outside && outside.retryAfter().isPresent()) {
            return outside.retryAfter().get();
        }
        if (cause instanceof Misconfigured || (cause instanceof OutsideFailure outside && !outside.retryable())) {
            return UNTIL_MENDED;
        }
        var doubled = FIRST.multipliedBy(1L << Math.min(failures, DOUBLINGS));
        var bounded = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return bounded.plusMillis(ThreadLocalRandom.current().nextLong(bounded.toMillis() / 4));
    }
}
