package dev.driftgate.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.testing.TestApp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.NullMarked;

/**
 * What has to be true whatever was broken: it reads the app's own database and what the stand-ins recorded, and changes
 * neither.
 */
@NullMarked
final class Oracle {
    private static final String UNDONE = """
            select 'request ' || id || ' ' || what || ' ' || subject from driftgate.request where done_at is null
            union all
            select concat_ws(' ', 'task', task_name, task_instance, 'picked:', picked, 'failures:', consecutive_failures)
            from driftgate.scheduled_tasks where task_name not like 'contract-daily:%'
            """;

    private final TestApp app;

    Oracle(TestApp app) {
        this.app = app;
    }

    /** What is wrong now that nothing is left to do. */
    List<String> violations() {
        var wrong = new ArrayList<String>();
        wrong.addAll(new ReviewTruth(app).violations());
        wrong.addAll(new TaskTruth(app).violations());
        return wrong;
    }

    /** What was asked for and has not been done yet. */
    List<String> undone() {
        return app.own.rows(UNDONE);
    }

    /** Waits until everything is done, then looks. */
    void judge(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!undone().isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        assertThat(undone()).as("left undone").isEmpty();
        assertThat(violations()).as("violations").isEmpty();
    }
}
