package dev.driftgate.review;

import static dev.driftgate.testing.TestApp.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.testing.TcpProxy;
import dev.driftgate.testing.TestApp;
import dev.driftgate.testing.TestPostgres;
import dev.driftgate.testing.TestPostgres.TestDatabase;
import dev.driftgate.testing.TestProcess;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes that are killed, frozen or told to stop while they work on an acknowledged command. */
@NullMarked
class TakeOverIT {
    private static final String PICKED =
            "select 1 from driftgate.scheduled_tasks where task_name = 'answer-command' and picked";
    private static final String DUE =
            "select picked::text from driftgate.scheduled_tasks where task_name = 'answer-command'";

    private static final int PORT_LINE = 3;

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
    void told_to_stop_while_it_still_connects_to_slack_it_ends_what_it_has_begun() throws Exception {
        var environment = environment();
        try (var first = serve()) {
            staging.delay(Duration.ofMillis(200));
            app.type("/drift check");
            app.awaitOwn(PICKED, rows -> !rows.isEmpty());
            first.kill();
        }
        app.own.execute("update driftgate.scheduled_tasks set picked = false, picked_by = null");
        var address = URI.create(app.standIns.slackApiUrl());
        try (var slack = TcpProxy.to(address.getPort())) {
            slack.delay(Duration.ofMillis(750));
            environment.put("SLACK_API_URL", address.toString().replace(":" + address.getPort(), ":" + slack.port()));
            try (var second = TestProcess.start(environment, "serve")) {
                app.awaitOwn(PICKED, rows -> !rows.isEmpty());
                assertThat(second.terminate()).isIn(0, 143);
                assertThat(second.errors()).doesNotContain("bug", "unexpected");
            }
        }
        assertThat(app.cards()).hasSize(1);
        assertThat(app.own.rows("select task_name from driftgate.scheduled_tasks where picked"))
                .isEmpty();
    }

    @Test
    void a_database_that_it_brought_along_stops_after_the_work_that_is_stored_there(@TempDir Path home)
            throws Exception {
        var environment = environment();
        environment.remove("DATABASE_URL");
        environment.put("DRIFTGATE_HOME", home.toString());
        var data = home.resolve("postgres-18");
        staging.delay(Duration.ofMillis(400));
        try (var process = serve(environment)) {
            app.type("/drift check");
            var port = Files.readAllLines(data.resolve("postmaster.pid")).get(PORT_LINE);
            var own = new TestDatabase("postgres", Integer.parseInt(port));
            app.await(() -> !own.rows(PICKED).isEmpty());
            assertThat(process.terminate()).isIn(0, 143);
            assertThat(app.cards()).hasSize(1);
            assertThat(process.errors()).doesNotContain("WARN", "ERROR");
            assertThat(data.resolve("postmaster.pid")).doesNotExist();
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
        return serve(environment());
    }

    private TestProcess serve(Map<String, String> environment) throws Exception {
        int before = app.standIns.slack().connections();
        var process = TestProcess.start(environment, "serve");
        app.standIns.slack().awaitConnections(before + 1, SOON);
        return process;
    }

    private Map<String, String> environment() {
        var environment = app.environment();
        environment.put("STAGING_DATABASE_URL", new TestDatabase(app.staging.name(), staging.port()).text("drift_ro"));
        return environment;
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
