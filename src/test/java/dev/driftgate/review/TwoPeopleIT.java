package dev.driftgate.review;

import static dev.driftgate.testing.TestApp.ANALYST;
import static dev.driftgate.testing.TestApp.GUEST;
import static dev.driftgate.testing.TestApp.ON_CALL;
import static dev.driftgate.testing.TestApp.OWNERS;
import static dev.driftgate.testing.TestApp.YOU;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.demo.slack.Message;
import dev.driftgate.testing.TestApp;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code approvals: 2}, through the whole app. */
@NullMarked
class TwoPeopleIT {
    private static final String HISTORY = "select who || ': ' || what || coalesce(' ' || detail, '')"
            + " from driftgate.review_event where what in ('first approval', 'approved', 'ignored', 'filed') order by id";

    private final TestApp app = TestApp.drifted();

    @BeforeEach
    void two() {
        app.authority = "approvers: [%s, %s, %s], approvals: 2".formatted(OWNERS, ANALYST, GUEST);
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void two_others_than_who_asked_approve_and_the_issue_names_both() {
        app.start();
        var card = app.check();
        assertThat(card.words()).contains("Two people other than <@" + YOU + ">, who asked, have to *Approve*");

        app.click(YOU, card, "approve");
        app.awaitPrivately(YOU, "it takes two others");
        var first = approvedFirst(ON_CALL, card);
        assertThat(first.actionIds()).containsExactly("approve", "ignore");
        assertThat(first.words())
                .contains(
                        "One more has to *Approve*",
                        "<!subteam^" + OWNERS + ">, <@" + ANALYST + "> or <@" + GUEST + ">")
                .contains("other than <@" + ON_CALL + "> and <@" + YOU + ">");
        app.click(ON_CALL, first, "approve");
        app.awaitPrivately(ON_CALL, "Your approval is recorded. One more person");
        assertThat(app.issues()).isEmpty();

        app.click(ANALYST, first, "approve");
        var filed = filed(card);
        assertThat(filed.words()).contains("Approved by <@" + ON_CALL + "> and <@" + ANALYST + "> on");
        assertThat(app.issues()).hasSize(1);
        assertThat(app.issues().get(0).description()).contains("Approved by on-call", "Approved by analytics");
        assertThat(app.own.rows(HISTORY))
                .containsExactly(
                        ON_CALL + ": first approval",
                        ANALYST + ": approved after " + ON_CALL,
                        "driftgate: filed ENG-1");
    }

    @Test
    void the_first_approval_survives_a_restart() {
        app.start();
        var card = app.check();
        var first = approvedFirst(ON_CALL, card);
        app.stop();
        app.start();
        app.click(ANALYST, first, "approve");
        assertThat(filed(card).words()).contains(ON_CALL, ANALYST);
        assertThat(app.issues()).hasSize(1);
    }

    @Test
    void one_person_ignores_it_even_after_an_approval() {
        app.start();
        var card = app.check();
        approvedFirst(ON_CALL, card);
        app.click(YOU, card, "ignore");
        app.awaitCard(card.ts(), shown -> shown.words().contains("Ignored by"));
        app.click(ANALYST, card, "approve");
        app.awaitPrivately(ANALYST, "was faster and ignored this");
        assertThat(app.issues()).isEmpty();
    }

    @Test
    void what_changed_since_the_card_is_filed_by_no_number_of_approvals() {
        app.start();
        var card = app.check();
        approvedFirst(ON_CALL, card);
        app.staging.execute("alter table orders add column note text");
        app.click(ANALYST, card, "approve");
        app.awaitCard(card.ts(), shown -> shown.words().contains("Superseded"));
        var fresh = app.awaitCard(message -> message.words().contains("note text"));
        assertThat(fresh.words())
                .contains("Two people other than <@" + YOU + ">")
                .doesNotContain("Approved by");
        assertThat(app.issues()).isEmpty();
    }

    @Test
    void an_approval_counts_only_while_its_author_may_approve() {
        app.start();
        var card = app.check();
        approvedFirst(ON_CALL, card);
        app.standIns.slack().setMembers(OWNERS, List.of(YOU));
        app.clock.forward(Duration.ofMinutes(2));
        app.click(ANALYST, card, "approve");
        assertThat(app.awaitPrivately(ANALYST, "first of two").words()).contains(ON_CALL, "no approver any more");
        assertThat(app.issues()).isEmpty();
        app.click(GUEST, card, "approve");
        assertThat(filed(card).words()).contains(ANALYST, GUEST).doesNotContain(ON_CALL);
        assertThat(app.own.rows(HISTORY).get(1)).contains("instead of " + ON_CALL);
    }

    @Test
    void many_approvals_at_once_on_two_instances_make_one_issue() throws Exception {
        app.start();
        app.start();
        var card = app.check();
        var clicks = Stream.iterate(0, i -> i < 30, i -> i + 1)
                .map(i -> List.of(ON_CALL, ANALYST, GUEST).get(i % 3))
                .<Callable<Boolean>>map(
                        user -> () -> app.click(user, card, "approve").inTime())
                .toList();
        var threads = Executors.newFixedThreadPool(clicks.size());
        threads.invokeAll(clicks);
        threads.shutdownNow();
        filed(card);
        app.awaitOwn("select id from driftgate.request where done_at is null", List::isEmpty);
        assertThat(app.issues()).hasSize(1);
        assertThat(app.own.rows(HISTORY)).hasSize(3);
        assertThat(app.own.rows("select first_approved_by <> decided_by from driftgate.review"))
                .containsExactly("t");
    }

    private Message approvedFirst(String user, Message card) {
        app.click(user, card, "approve");
        return app.awaitCard(card.ts(), shown -> shown.words().contains("Approved by <@" + user + ">"));
    }

    private Message filed(Message card) {
        return app.awaitCard(card.ts(), shown -> shown.words().contains("Filed as"));
    }
}
