package dev.driftgate.schedule;

import static dev.driftgate.testing.TestApp.CHANNEL;
import static dev.driftgate.testing.TestApp.YOU;

import dev.driftgate.testing.TestApp;
import java.time.Duration;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@NullMarked
class ReviveIT {
    private static final String GONE = """
            with asked as (
                insert into driftgate.request (id, asked_at, what, subject, asked_by, channel, response_url)
                values ('1', '%1$s', 'check', 'shop', '%2$s', '%3$s', 'http://127.0.0.1/')
                returning id
            )
            insert into driftgate.scheduled_tasks
                (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
            select 'answer-command', id, '%1$s', true, 'gone', '%1$s', 1 from asked
            """;

    private final TestApp app = TestApp.drifted();

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void what_an_instance_that_is_gone_had_begun_is_begun_again_on_a_machine_whose_clock_is_hours_ahead() {
        app.clock.forward(Duration.ofHours(-10));
        app.start();
        app.own.execute(GONE.formatted(app.clock.instant().minusSeconds(60), YOU, CHANNEL));
        app.awaitCard(card -> card.words().contains("region text"));
    }
}
