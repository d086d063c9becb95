package dev.driftgate.review.postgres;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What has to happen after a step, written into db-scheduler's table within the step's own transaction: if the step is
 * there, so is the work, whatever happens to this process.
 */
public final class DueWork {
    /**
     * Instance: the review's id, a colon, and the version that is to be filed: a retry is another instance than the filing
     * that failed, which may not have been put away yet.
     */
    public static final String FILE = "file-review";
    /** Instance: the review's id. */
    public static final String LINK = "link-ticket";
    /** Instance: the review's id, a colon, and the version to show, or something that stands for once more. */
    public static final String SHOW = "show-card";

    /** The process that took the step shows the card at once; this is for when it did not live to do so. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private DueWork() {}

    static void file(Handle handle, Review review, Instant now) {
        add(handle, FILE, review.id() + ":" + review.version(), now);
    }

    static void link(Handle handle, UUID review, Instant now) {
        add(handle, LINK, review.toString(), now);
    }

    static void show(Handle handle, Review review, Instant now) {
        add(handle, SHOW, review.id() + ":" + review.version(), now.plus(GRACE));
    }

    /** Shows a card again although the task of this version may be under way. */
    static void showAgain(Handle handle, UUID review, Instant now) {
        add(handle, SHOW, review + ":" + UUID.randomUUID(), now);
    }

    /**
     * Lets go of the tasks that an instance has not ended; should one of them still run, it cannot say so any more.
     *
     * @param instance the name under which it picked them
     * @return how many there were
     */
    public static int release(Jdbi jdbi, String instance) {
        return jdbi.withHandle(
                handle -> handle.createUpdate("""
                        update driftgate.scheduled_tasks
                        set picked = false, picked_by = null, last_heartbeat = null, version = version + 1
                        where picked and picked_by = :instance
                        """).bind("instance", instance).execute());
    }

    /** The review that an instance of any of these is about. */
    public static UUID review(String instance) {
        return UUID.fromString(instance.split(":", 2)[0]);
    }

    private static void add(Handle handle, String task, String instance, Instant due) {
        handle.createUpdate("""
                        insert into driftgate.scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                        values (:task, :instance, :due, false, 1)
                        on conflict do nothing
                        """)
                .bind("task", task)
                .bind("instance", instance)
                .bind("due", due)
                .execute();
    }
}
