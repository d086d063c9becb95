package dev.driftgate.review;

import static dev.driftgate.testing.TestApp.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.testing.TcpProxy;
import dev.driftgate.testing.TestApp;
import dev.driftgate.testing.TestPostgres;
import dev.driftgate.testing.TestPostgres.TestDatabase;
import dev.driftgate.testing.TestProcess;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Real processes that are killed, frozen or told to stop while they work on an acknowledged command. */
@NullMarked
class TakeOverIT {
    private static final String PICKED =
            "select 1 from driftgate.scheduled_tasks where task_name = 'answer-command' and picked";
    private static final String DUE =
            "select picked::text from driftgate.scheduled_tasks where task_name = 'answer-command'";

    private final TestApp app = TestApp.drifted();
    private final TcpProxy staging = TcpProxy.to(TestPostgres.port());

    @AfterEach
    void close() {
        staging.mend();
        app.close();
        staging.close();
    }

    @Test
    void killed_at_work_it_is_replaced_within_ten_seconds() throws Exception {
        try (var first = serve();
                var second = workedOnBy(first)) {
            staging.mend();
            first.kill();
            long killed = System.nanoTime();
            app.awaitCard(card -> card.words().contains("region text"));
            assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(Duration.ofSeconds(10));
            assertThat(app.cards()).hasSize(1);
            assertThat(second.terminate()).isIn(0, 143);
        }
    }

    @Test
    void frozen_at_work_and_woken_up_it_adds_nothing_to_what_the_other_did() throws Exception {
        try (var first = serve();
                var second = workedOnBy(first)) {
            first.freeze();
            staging.mend();
            var card = app.awaitCard(shown -> shown.words().contains("region text"));
            first.wake();
            app.awaitOwn(DUE, rows -> rows.isEmpty());
            app.click(TestApp.YOU, card, "approve");
            app.awaitCard(card.ts(), shown -> shown.words().contains("Filed as"));
            assertThat(first.terminate()).isIn(0, 143);
            assertThat(second.terminate()).isIn(0, 143);
            assertThat(app.cards()).hasSize(1);
            assertThat(app.issues()).hasSize(1);
            assertThat(app.own.rows("select 1 from driftgate.review")).hasSize(1);
        }
    }

    @Test
    void told_to_stop_it_ends_what_runs_and_then_itself() throws Exception {
        staging.delay(Duration.ofMillis(400));
        try (var process = serve()) {
            app.type("/drift check");
            app.awaitOwn(PICKED, rows -> !rows.isEmpty());
            assertThat(process.terminate()).isIn(0, 143);
            assertThat(app.cards()).hasSize(1);
            assertThat(app.own.rows("select task_name from driftgate.scheduled_tasks where picked"))
                    .isEmpty();
        }
    }

    @Test
    void what_does_not_end_in_time_is_let_go_of_and_done_by_the_next() throws Exception {
        try (var first = serve()) {
            staging.delay(Duration.ofSeconds(2));
            app.type("/drift check");
            app.awaitOwn(PICKED, rows -> !rows.isEmpty());
            long told = System.nanoTime();
            assertThat(first.terminate()).isIn(0, 143);
            assertThat(Duration.ofNanos(System.nanoTime() - told)).isLessThan(Duration.ofSeconds(28));
            assertThat(app.cards()).isEmpty();
            assertThat(app.own.rows(DUE)).containsExactly("false");
        }
        staging.mend();
        try (var second = serve()) {
            app.awaitCard(card -> card.words().contains("region text"));
            assertThat(second.terminate()).isIn(0, 143);
        }
    }

    private TestProcess serve() throws Exception {
        var environment = app.environment();
        environment.putAll(Map.of("STAGING_DATABASE_URL", new TestDatabase(app.staging.name(), staging.port()).text()));
        int before = app.standIns.slack().connections();
        var process = TestProcess.start(environment, "serve");
        app.standIns.slack().awaitConnections(before + 1, SOON);
        return process;
    }

    /** The first process is at work on a check that takes half a minute; then another one comes, which is given. */
    private TestProcess workedOnBy(TestProcess first) throws Exception {
        assertThat(first.errors()).doesNotContain("ERROR");
        staging.delay(Duration.ofMillis(1_500));
        app.type("/drift check");
        app.awaitOwn(PICKED, rows -> !rows.isEmpty());
        return serve();
    }
}
