package dev.driftgate.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.driftgate.request.postgres.RequestStore;
import dev.driftgate.review.postgres.DueWork;
import dev.driftgate.store.OwnDatabase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that is due, done by whichever instance comes first; another takes over when it dies. A task may start a second
 * time after a crash, so each is harmless to repeat.
 */
public final class Schedule implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);
    private static final int THREADS = 12;
    /** Checks may take minutes; the other threads are left to decisions, tickets and cards. */
    private static final int COMMANDS = 6;

    private static final Duration POLL = Duration.ofSeconds(1);
    /** Dead after four seconds without; looked for every second, so that another instance takes over some five after a kill. */
    private static final Duration HEARTBEAT = Duration.ofMillis(500);

    private static final int MISSED_HEARTBEATS = 8;
    private static final Duration LEAVE = Duration.ofSeconds(20);
    /** For what is interrupted then. */
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final OwnDatabase database;
    private final String name = "driftgate-" + UUID.randomUUID();
    private final Semaphore commands = new Semaphore(COMMANDS);
    private final Revive revive;
    private final Scheduler scheduler;

    private Schedule(OwnDatabase database, Chores chores, InstantSource clock) {
        this.database = database;
        this.revive = new Revive(clock, this::wake);
        List<Task<?>> known = List.of(
                command(chores.requests()),
                task(RequestStore.CLICK, chores.requests()),
                task(DueWork.FILE, (review, failures) -> chores.filing().file(DueWork.review(review))),
                task(DueWork.LINK, (review, failures) -> chores.filing().link(DueWork.review(review))),
                task(DueWork.SHOW, (card, failures) -> chores.cards().show(DueWork.review(card))));
        this.scheduler = Scheduler.create(database.dataSource(), known)
                .startTasks(chores.daily().tasks(revive))
                .clock(clock::instant)
                .tableName("driftgate.scheduled_tasks")
                .schedulerName(new SchedulerName.Fixed(name))
                .threads(THREADS)
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(LEAVE)
                .pollUsingLockAndFetch(0.5, 1.0)
                // Later and Daily say what failed, each once.
                .failureLogging(LogLevel.OFF, false)
                .build();
    }

    /** Starts to look for due work, every second and whenever {@link #wake} is called. */
    public static Schedule start(OwnDatabase database, Chores chores, InstantSource clock) {
        var schedule = new Schedule(database, chores, clock);
        schedule.scheduler.start();
        return schedule;
    }

    /** Looks for due work now. */
    public void wake() {
        scheduler.triggerCheckForDueExecutions();
    }

    /**
     * Takes nothing new and lets what runs come to its end, for twenty seconds. What has not ended by then is left to be
     * begun again, here or by another instance.
     */
    @Override
    public void close() {
        var stopping = new Thread(scheduler::stop, "driftgate-schedule-stop");
        stopping.setDaemon(true);
        stopping.start();
        try {
            stopping.join(LEAVE.plus(FAREWELL).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        release();
    }

    private void release() {
        try {
            int left = DueWork.release(database.jdbi(), name);
            if (left > 0) {
                LOG.warn("{} tasks had not ended and are begun again later", left);
            }
        } catch (RuntimeException e) {
            LOG.warn("tasks that had not ended are begun again in a few seconds: {}", e.toString());
        }
    }

    /** One step often makes the next one due. */
    private Task<Void> task(String task, Errand errand) {
        return Tasks.oneTime(task)
                .onFailure(new Later())
                .onDeadExecution(revive)
                .execute((instance, context) -> {
                    errand.run(instance.getId(), failures(context.getExecution()));
                    wake();
                });
    }

    /** Waiting for one's turn is no failure, and makes the library forget how many there were. */
    private static int failures(Execution execution) {
        return execution.lastFailure == null ? 0 : Math.max(1, execution.consecutiveFailures);
    }

    /** As {@link #task}, a few at a time. */
    private Task<Void> command(Errand errand) {
        return Tasks.custom(RequestStore.COMMAND, Void.class)
                .onFailure(new Later())
                .onDeadExecution(revive)
                .execute((instance, context) -> commands.tryAcquire()
                        ? answered(errand, instance.getId(), failures(context.getExecution()))
                        : inAWhile());
    }

    private CompletionHandler<Void> answered(Errand errand, String request, int failures) {
        try {
            errand.run(request, failures);
            wake();
            return new CompletionHandler.OnCompleteRemove<>();
        } finally {
            commands.release();
        }
    }

    private static CompletionHandler<Void> inAWhile() {
        return (complete, operations) ->
                operations.reschedule(complete, complete.getTimeDone().plus(POLL));
    }
}
