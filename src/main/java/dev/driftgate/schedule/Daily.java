package dev.driftgate.schedule;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.driftgate.contract.Contracts;
import dev.driftgate.failure.Misconfigured;
import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.settings.ContractSettings;
import dev.driftgate.store.PassingTrouble;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The contracts that are checked every day, each at its time in its zone; on a day whose clocks skip that time, soon
 * after. A run that fails is tried again for an hour, and then until people can be told; the next day is the next try.
 */
public final class Daily {
    private static final Logger LOG = LoggerFactory.getLogger(Daily.class);
    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final int RETRIES = 12;
    /** After trouble with the own database, which whoever has it may be over by then. */
    private static final Duration SHORT_PAUSE = Duration.ofSeconds(10);
    /** In the same hour. */
    private static final int SHORT_RETRIES = 360;

    private final Collection<ContractSettings> settings;
    private final Contracts contracts;

    public Daily(Collection<ContractSettings> settings, Contracts contracts) {
        this.settings = settings;
        this.contracts = contracts;
    }

    List<DailyRun> tasks(Revive revive) {
        return settings.stream()
                .flatMap(contract -> contract.daily().map(time -> task(contract, time, revive)).stream())
                .toList();
    }

    private DailyRun task(ContractSettings contract, LocalTime time, Revive revive) {
        var name = contract.name();
        var schedule = schedule(contract.zone(), time);
        var trouble =
                new DailyRun.Trouble((complete, operations) -> failed(name, schedule, complete, operations), revive);
        return new DailyRun("contract-daily:" + name, schedule, trouble, () -> contracts.daily(name));
    }

    /** Not Schedules.cron, which leaves out the day on which the clocks skip the hour. */
    static Schedule schedule(ZoneId zone, LocalTime time) {
        return Schedules.daily(zone, time);
    }

    private void failed(
            String contract, Schedule schedule, ExecutionComplete complete, ExecutionOperations<Void> operations) {
        var cause = complete.getCause().orElse(null);
        var execution = complete.getExecution();
        if (mayPass(cause) && execution.consecutiveFailures < retries(cause)) {
            again(contract, cause, complete, operations);
            return;
        }
        var untold = told(contract, cause);
        if (untold.isPresent()) {
            again(contract, untold.get(), complete, operations);
            return;
        }
        // A new row, because the next day's failures are counted anew.
        var next = schedule.getNextExecutionTime(complete);
        operations.removeAndScheduleNew(
                SchedulableInstance.of(new TaskInstance<Void>(execution.getTaskName(), execution.getId()), next));
    }

    /** Trouble with the own database may: the next try finds what is stored as it was. */
    private static boolean mayPass(@Nullable Throwable cause) {
        return cause instanceof OutsideFailure outside
                ? outside.retryable()
                : cause != null && PassingTrouble.in(cause).isPresent();
    }

    /** What kept Slack from taking it, where that may pass. */
    private Optional<OutsideFailure> told(String contract, @Nullable Throwable cause) {
        var sentence = sentence(contract, cause);
        try {
            contracts.dailyFailed(contract, sentence);
        } catch (OutsideFailure e) {
            LOG.warn("{}; not told: {}", e.sentence(), sentence);
            return Optional.of(e).filter(OutsideFailure::retryable);
        } catch (Misconfigured e) {
            LOG.warn("{}; not told: {}", e.sentence(), sentence);
        }
        return Optional.empty();
    }

    /** Where the own database is away this fails as well, and whoever has it takes the run over within seconds. */
    private static void again(
            String contract,
            @Nullable Throwable cause,
            ExecutionComplete complete,
            ExecutionOperations<Void> operations) {
        var pause = pause(cause);
        operations.reschedule(complete, complete.getTimeDone().plus(pause));
        LOG.warn("the daily check of {}: {}; again in {} s", contract, why(cause), pause.toSeconds());
    }

    private static int retries(@Nullable Throwable cause) {
        return cause instanceof OutsideFailure ? RETRIES : SHORT_RETRIES;
    }

    /** Longer where the service asks for it. */
    private static Duration pause(@Nullable Throwable cause) {
        return cause instanceof OutsideFailure outside
                ? outside.retryAfter().filter(wait -> wait.compareTo(PAUSE) > 0).orElse(PAUSE)
                : SHORT_PAUSE;
    }

    private static String why(@Nullable Throwable cause) {
        return cause instanceof OutsideFailure outside
                ? outside.sentence()
                : "Driftgate's own database did not do its part";
    }

    private static String sentence(String contract, @Nullable Throwable cause) {
        if (cause instanceof OutsideFailure outside) {
            return outside.sentence();
        }
        if (cause instanceof Misconfigured wrong) {
            return wrong.sentence();
        }
        if (mayPass(cause)) {
            return why(cause) + ", the log has it";
        }
        LOG.error("the daily check of {} failed", contract, cause);
        return "something unexpected happened, the log has it";
    }
}
