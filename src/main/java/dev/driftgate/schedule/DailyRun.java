package dev.driftgate.schedule;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;

/** Work of every day. Other settings of its time count from the next start on, but a try that is due again stays due. */
final class DailyRun extends RecurringTask<Void> {
    private final Runnable work;

    DailyRun(String name, Schedule schedule, FailureHandler<Void> onFailure, Runnable work) {
        super(name, schedule, Void.class, onFailure);
        this.work = work;
    }

    /** The library takes every other time than the next regular one for one of earlier settings. */
    @Override
    public void onStartup(SchedulerClient scheduler, Clock clock) {
        boolean failing = scheduler
                .getScheduledExecution(getDefaultTaskInstance())
                .map(ScheduledExecution::getConsecutiveFailures)
                .filter(failures -> failures > 0)
                .isPresent();
        if (!failing) {
            super.onStartup(scheduler, clock);
        }
    }

    @Override
    public void executeRecurringly(TaskInstance<Void> instance, ExecutionContext context) {
        work.run();
    }
}
