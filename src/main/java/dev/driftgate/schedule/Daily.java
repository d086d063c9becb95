package dev.driftgate.schedule;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.driftgate.contract.Contracts;
import dev.driftgate.failure.Misconfigured;
import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.settings.ContractSettings;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The contracts that are checked every day, each at its time in its zone; on a day whose clocks skip that time, right
 * after. A run that fails is tried again for an hour; then people are told, and the next day is the next try.
 */
public final class Daily {
    private static final Logger LOG = LoggerFactory.getLogger(Daily.class);
    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final int RETRIES = 12;

    private final Collection<ContractSettings> settings;
    private final Contracts contracts;

    public Daily(Collection<ContractSettings> settings, Contracts contracts) {
        this.settings = settings;
        this.contracts = contracts;
    }

    List<RecurringTask<?>> tasks() {
        return settings.stream()
                .filter(contract -> contract.daily().isPresent())
                .<RecurringTask<?>>map(this::task)
                .toList();
    }

    private RecurringTask<Void> task(ContractSettings contract) {
        // Not Schedules.cron, which leaves out the day on which the clocks skip the hour.
        var schedule = Schedules.daily(contract.zone(), contract.daily().orElseThrow());
        return Tasks.recurring("contract-daily:" + contract.name(), schedule)
                .onFailure((complete, operations) -> failed(contract.name(), schedule, complete, operations))
                .execute((instance, context) -> contracts.daily(contract.name()));
    }

    private void failed(
            String contract, Schedule schedule, ExecutionComplete complete, ExecutionOperations<Void> operations) {
        var cause = complete.getCause().orElse(null);
        boolean passing = cause instanceof OutsideFailure outside && outside.retryable();
        if (passing && complete.getExecution().consecutiveFailures < RETRIES) {
            LOG.warn("the daily check of {}: {}; again in {} min", contract, sentence(cause), PAUSE.toMinutes());
            operations.reschedule(complete, complete.getTimeDone().plus(PAUSE));
            return;
        }
        operations.reschedule(complete, schedule.getNextExecutionTime(complete));
        contracts.dailyFailed(contract, sentence(cause));
    }

    private static String sentence(@Nullable Throwable cause) {
        if (cause instanceof OutsideFailure outside) {
            return outside.sentence();
        }
        return cause instanceof Misconfigured wrong
                ? wrong.sentence()
                : "something unexpected happened, the log has it";
    }
}
