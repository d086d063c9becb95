package dev.driftgate.schedule;

import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import java.time.InstantSource;

/**
 * Begins again at once what an instance that is gone had begun. The library's own goes by the clock of the machine, which may
 * be hours off.
 */
record Revive(InstantSource clock, Runnable wake) implements DeadExecutionHandler<Void> {
    @Override
    public void deadExecution(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        operations.reschedule(complete, clock.instant());
        wake.run();
    }
}
