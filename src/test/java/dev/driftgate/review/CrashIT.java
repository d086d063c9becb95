package dev.driftgate.review;

import static dev.driftgate.testing.TestApp.SOON;
import static dev.driftgate.testing.TestApp.YOU;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.demo.http.Fault;
import dev.driftgate.testing.TcpProxy;
import dev.driftgate.testing.TestApp;
import dev.driftgate.testing.TestPostgres.TestDatabase;
import dev.driftgate.testing.TestProcess;
import java.time.Duration;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The program as a process of its own, killed at the worst moment. */
@NullMarked
class CrashIT {
    private static final Duration TAKEN_UP = Duration.ofSeconds(10);

    private final TestApp app = TestApp.drifted();

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void killed_between_approval_and_filing_it_files_one_issue_after_a_restart() throws Exception {
        // The answer to the first question of the filing never comes, so that the kill falls between the two.
        app.standIns.linear().fail("teams", Fault.delay(Duration.ofSeconds(5)));
        try (var first = approved()) {
            first.kill();
        }
        app.standIns.linear().recover("teams");
        assertThat(app.issues()).isEmpty();
        assertThat(app.own.rows("select state from driftgate.review")).containsExactly("approved");
        restartAndAwaitOneIssue();
    }

    @Test
    void killed_after_linear_made_the_issue_and_before_its_answer_it_still_has_one() throws Exception {
        app.standIns.linear().failNext("issueCreate", Fault.answerLate(Duration.ofSeconds(5)));
        try (var first = approved()) {
            app.standIns.linear().awaitIssue(issue -> true, SOON);
            first.kill();
        }
        assertThat(app.own.rows("select state from driftgate.review")).containsExactly("approved");
        restartAndAwaitOneIssue();
    }

    @Test
    void killed_before_a_click_is_stored_its_card_waits_on_and_works_after_a_restart() throws Exception {
        var environment = app.environment();
        try (var own = TcpProxy.to(app.own.port())) {
            environment.put("DATABASE_URL", new TestDatabase(app.own.name(), own.port()).text());
            try (var first = TestProcess.start(environment, "serve")) {
                app.standIns.slack().awaitConnections(1, SOON);
                var card = app.check();
                app.awaitOwn("select message_ts from driftgate.card", rows -> rows.contains(card.ts()));
                own.blackhole();
                app.click(YOU, card, "approve");
                first.kill();
            }
        }
        assertThat(app.own.rows("select state from driftgate.review")).containsExactly("pending");
        try (var second = TestProcess.start(app.environment(), "serve")) {
            app.standIns.slack().awaitConnections(1, SOON);
            var card = app.cards().get(0);
            assertThat(card.actionIds()).contains("approve");
            assertThat(app.issues()).isEmpty();
            app.click(YOU, card, "approve");
            app.awaitCard(card.ts(), shown -> shown.words().contains("Filed as"));
            assertThat(second.terminate()).isIn(0, 143);
        }
    }

    @Test
    void killed_after_linears_answer_is_stored_and_before_the_card_shows_it_the_card_is_put_right() throws Exception {
        app.standIns.linear().failNext("issueCreate", Fault.answerLate(Duration.ofSeconds(2)));
        try (var first = approved()) {
            app.standIns.slack().failNext("chat.update", Fault.delay(Duration.ofSeconds(5)));
            app.awaitOwn("select state from driftgate.review", rows -> rows.contains("filed"));
            first.kill();
        }
        assertThat(app.cards()).noneMatch(card -> card.words().contains("Filed as"));
        restartAndAwaitOneIssue();
    }

    private TestProcess approved() throws Exception {
        var process = TestProcess.start(app.environment(), "serve");
        app.standIns.slack().awaitConnections(1, Duration.ofSeconds(60));
        var card = app.check();
        app.click(YOU, card, "approve");
        app.awaitCard(card.ts(), shown -> shown.words().contains("Filing the Linear issue"));
        return process;
    }

    private void restartAndAwaitOneIssue() throws Exception {
        try (var second = TestProcess.start(app.environment(), "serve")) {
            app.standIns.slack().awaitConnections(1, SOON);
            long began = System.nanoTime();
            var card = app.awaitCard(shown -> shown.words().contains("Filed as"));
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(TAKEN_UP);
            assertThat(card.words()).contains("ENG-1");
            assertThat(app.issues()).hasSize(1);
            assertThat(app.cards()).hasSize(1);
            assertThat(second.terminate()).isIn(0, 143);
        }
    }
}
