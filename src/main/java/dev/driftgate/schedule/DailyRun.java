package dev.driftgate.schedule;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Instant;

/**
 * Work of every day. Other settings of its time count from the next start on, but a try that is due again stays due, and a
 * day that was run is not run again because the time went back.
 */
final class DailyRun extends RecurringTask<Void> {
    private final Runnable work;
    private final Schedule schedule;
    private final Trouble trouble;

    /** What to do when a run fails, and when its instance is gone. */
    record Trouble(FailureHandler<Void> onFailure, DeadExecutionHandler<Void> onDeath) {}

    DailyRun(String name, Schedule schedule, Trouble trouble, Runnable work) {
        super(name, schedule, Void.class, trouble.onFailure());
        this.trouble = trouble;
        this.work = work;
        this.schedule = schedule;
    }

    /** The library takes every other time than the next regular one for one of earlier settings. */
    @Override
    public void onStartup(SchedulerClient scheduler, Clock clock) {
        var next = schedule.getInitialExecutionTime(clock.now());
        boolean stays = scheduler
                .getScheduledExecution(getDefaultTaskInstance())
                .filter(known -> known.getConsecutiveFailures() > 0 || ranSince(next, known))
                .isPresent();
        if (!stays) {
            super.onStartup(scheduler, clock);
        }
    }

    @Override
    public DeadExecutionHandler<Void> getDeadExecutionHandler() {
        return trouble.onDeath();
    }

    private static boolean ranSince(Instant time, ScheduledExecution<?> known) {
        return known.getLastSuccess() != null && !known.getLastSuccess().isBefore(time);
    }

    @Override
    public void executeRecurringly(TaskInstance<Void> instance, ExecutionContext context) {
        work.run();
    }
}
