package dev.driftgate.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.driftgate.review.Filing;
import dev.driftgate.review.ReviewCards;
import dev.driftgate.review.postgres.DueWork;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Work that is due, done by whichever instance comes first; another takes over when it dies. A task may start a second
 * time after a crash, so each is harmless to repeat.
 */
public final class Schedule implements AutoCloseable {
    private static final int THREADS = 8;
    private static final Duration POLL = Duration.ofSeconds(1);
    /** Dead after four missed heartbeats: another instance takes over some six seconds after a kill. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(1);

    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration LEAVE = Duration.ofSeconds(20);

    private final Scheduler scheduler;

    private Schedule(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** Starts to look for due work, every second and whenever {@link #wake} is called. */
    public static Schedule start(DataSource database, Filing filing, ReviewCards cards, Daily daily) {
        List<Task<?>> known = List.of(
                task(DueWork.FILE, review -> filing.file(DueWork.review(review))),
                task(DueWork.LINK, review -> filing.link(DueWork.review(review))),
                task(DueWork.SHOW, card -> cards.show(DueWork.review(card))));
        var scheduler = Scheduler.create(database, known)
                .startTasks(daily.tasks())
                .tableName("driftgate.scheduled_tasks")
                .threads(THREADS)
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(LEAVE)
                .pollUsingLockAndFetch(0.5, 1.0)
                // Later and Daily say what failed, each once.
                .failureLogging(LogLevel.OFF, false)
                .build();
        scheduler.start();
        return new Schedule(scheduler);
    }

    /** Looks for due work now. */
    public void wake() {
        scheduler.triggerCheckForDueExecutions();
    }

    /** Takes nothing new and lets what runs come to its end, for a while. */
    @Override
    public void close() {
        scheduler.stop();
    }

    private static Task<Void> task(String name, Consumer<String> work) {
        return Tasks.oneTime(name).onFailure(new Later()).execute((instance, context) -> work.accept(instance.getId()));
    }
}
