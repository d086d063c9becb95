package dev.driftgate.review;

import static dev.driftgate.testing.TestApp.SOON;
import static dev.driftgate.testing.TestApp.YOU;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.demo.http.Fault;
import dev.driftgate.testing.TestApp;
import dev.driftgate.testing.TestProcess;
import java.time.Duration;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The program as a process of its own, killed at the worst moment. */
@NullMarked
class CrashIT {
    private final TestApp app = TestApp.drifted();

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void killed_between_approval_and_filing_it_files_one_issue_after_a_restart() throws Exception {
        // The answer to the first question of the filing never comes, so that the kill falls between the two.
        app.standIns.linear().failNext("teams", Fault.delay(Duration.ofSeconds(10)));
        try (var first = approved()) {
            first.kill();
        }
        assertThat(app.issues()).isEmpty();
        assertThat(app.own.rows("select state from driftgate.review")).containsExactly("approved");
        restartAndAwaitOneIssue();
    }

    @Test
    void killed_after_linear_made_the_issue_and_before_its_answer_it_still_has_one() throws Exception {
        app.standIns.linear().failNext("issueCreate", Fault.answerLate(Duration.ofSeconds(10)));
        try (var first = approved()) {
            app.standIns.linear().awaitIssue(issue -> true, SOON);
            first.kill();
        }
        assertThat(app.own.rows("select state from driftgate.review")).containsExactly("approved");
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
            var card = app.awaitCard(shown -> shown.words().contains("Filed as"));
            assertThat(card.words()).contains("ENG-1");
            assertThat(app.issues()).hasSize(1);
            assertThat(app.cards()).hasSize(1);
            assertThat(second.terminate()).isIn(0, 143);
        }
    }
}
