package dev.driftgate.review;

import static dev.driftgate.testing.TestApp.CHANNEL;
import static dev.driftgate.testing.TestApp.GUEST;
import static dev.driftgate.testing.TestApp.ON_CALL;
import static dev.driftgate.testing.TestApp.SOON;
import static dev.driftgate.testing.TestApp.YOU;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.demo.http.Fault;
import dev.driftgate.testing.TestApp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From the command to the ticket, with real databases, a real websocket and the stand-ins. */
@NullMarked
class ReviewIT {
    private final TestApp app = TestApp.drifted();

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void approving_files_one_issue_and_the_card_tells_its_way() {
        app.start();
        var card = app.check();
        assertThat(card.actionIds()).containsExactly("approve", "ignore");
        assertThat(card.words()).contains("region text", "only in staging");

        assertThat(app.click(ON_CALL, card, "approve").inTime()).isTrue();
        var filed = app.awaitCard(card.ts(), shown -> shown.words().contains("Filed as"));

        assertThat(filed.actionIds()).isEmpty();
        assertThat(filed.words()).contains("Approved by", ON_CALL, "ENG-1", "region text");
        assertThat(app.issues()).hasSize(1);
        var issue = app.issues().get(0);
        assertThat(issue.title()).startsWith("Migration review: shop, staging → prod: 1 change on 1 table");
        assertThat(issue.description())
                .contains("```diff", "region", "on-call", "you", "PostgreSQL 18.")
                .doesNotContain("secret-canary");
        app.standIns
                .slack()
                .awaitMessage(
                        reply -> reply.threadTs().isPresent() && reply.words().contains("ENG-1"), SOON);
        app.standIns.linear().awaitIssue(found -> !found.attachments().isEmpty(), SOON);
    }

    @Test
    void the_same_drift_gets_no_second_card_while_it_waits_and_none_once_it_is_filed() {
        app.start();
        var card = app.check();
        app.type("/drift check");
        assertThat(app.awaitPrivately(YOU, "already waiting").words())
                .contains(card.ts().replace(".", ""));

        app.click(YOU, card, "approve");
        app.awaitCard(card.ts(), shown -> shown.words().contains("Filed as"));
        app.type("/drift check");
        assertThat(app.awaitPrivately(YOU, "already filed").words()).contains("ENG-1");
        assertThat(app.cards()).hasSize(1);
    }

    @Test
    void ignored_changes_are_quiet_until_they_change() {
        app.start();
        var card = app.check();
        app.click(YOU, card, "ignore");
        app.awaitCard(card.ts(), shown -> shown.words().contains("Ignored by"));

        app.type("/drift check");
        var clear = app.awaitCard(message -> message.words().contains("matches"));
        assertThat(clear.words()).contains("1 ignored change not shown");

        app.staging.execute("alter table orders add column note text");
        assertThat(app.check().words())
                .contains("note text", "1 ignored change")
                .doesNotContain("region");

        app.staging.execute("alter table orders alter region type varchar(20)");
        assertThat(app.check().words()).contains("region varchar(20)").doesNotContain("ignored change");
        assertThat(app.issues()).isEmpty();
    }

    @Test
    void a_stranger_is_told_who_may_decide_and_changes_nothing() {
        app.start();
        var card = app.check();
        app.click(GUEST, card, "approve");
        assertThat(app.awaitPrivately(GUEST, "not an approver").words()).contains("S0OWNERS01");
        assertThat(app.cards().get(0).actionIds()).containsExactly("approve", "ignore");
        assertThat(app.issues()).isEmpty();
    }

    @Test
    void whoever_clicks_second_is_told_who_was_first() {
        app.start();
        var card = app.check();
        app.click(ON_CALL, card, "ignore");
        app.awaitCard(card.ts(), shown -> shown.words().contains("Ignored by"));
        app.click(YOU, card, "approve");
        assertThat(app.awaitPrivately(YOU, "was faster").words()).contains(ON_CALL, "ignored");
        assertThat(app.issues()).isEmpty();
    }

    @Test
    void fifty_clicks_at_once_make_one_decision_and_at_most_one_issue() throws Exception {
        app.start();
        var card = app.check();
        var clicks = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 50; i++) {
            String user = i % 2 == 0 ? YOU : ON_CALL;
            String action = i % 3 == 0 ? "ignore" : "approve";
            clicks.add(() -> app.click(user, card, action).inTime());
        }
        assertThat(all(clicks)).hasSize(50).containsOnly(true);
        var decided = app.awaitCard(
                card.ts(),
                shown -> shown.words().contains("Filed as") || shown.words().contains("Ignored by"));
        boolean approved = decided.words().contains("Filed as");
        assertThat(app.issues()).hasSize(approved ? 1 : 0);
        assertThat(app.own.rows("select what from driftgate.review_event where what in ('approved', 'ignored')"))
                .hasSize(1);
    }

    @Test
    void a_drift_that_changed_since_the_card_gets_a_fresh_card_and_no_ticket() {
        app.start();
        var card = app.check();
        app.staging.execute("alter table orders add column note text");
        app.click(YOU, card, "approve");
        var stale = app.awaitCard(card.ts(), shown -> shown.words().contains("Superseded"));
        var fresh = app.awaitCard(message -> message.words().contains("note text"));
        assertThat(stale.actionIds()).isEmpty();
        assertThat(stale.words()).contains(fresh.ts().replace(".", ""));
        assertThat(fresh.actionIds()).containsExactly("approve", "ignore");
        assertThat(app.issues()).isEmpty();
    }

    @Test
    void a_drift_that_is_gone_resolves_the_card() {
        app.start();
        var card = app.check();
        app.prod.execute("alter table orders add column region text");
        app.click(YOU, card, "approve");
        app.awaitCard(card.ts(), shown -> shown.words().contains("Resolved"));
        assertThat(app.issues()).isEmpty();
    }

    @Test
    void another_drift_supersedes_the_card_that_waits() {
        app.start();
        var card = app.check();
        app.staging.execute("alter table orders add column note text");
        var fresh = app.check();
        var stale = app.awaitCard(card.ts(), shown -> shown.words().contains("Superseded"));
        assertThat(stale.words()).contains(fresh.ts().replace(".", ""));
        app.click(YOU, card, "approve");
        app.awaitPrivately(YOU, "out of date");
        assertThat(app.issues()).isEmpty();
    }

    @Test
    void of_several_cards_that_wait_deciding_one_leaves_the_others_as_they_are() {
        app.others = 2;
        app.start();
        var first = app.check("shop");
        app.staging.execute("alter table orders add column note text");
        var second = app.check("c1");
        app.staging.execute("alter table orders add column amount int");
        var third = app.check("c2");
        app.click(YOU, third, "ignore");
        app.awaitCard(third.ts(), shown -> shown.words().contains("Ignored by"));

        app.staging.execute("alter table orders drop column amount");
        app.click(YOU, second, "approve");
        app.awaitCard(second.ts(), shown -> shown.words().contains("ENG-1"));
        assertThat(app.cards().get(0)).as("the card of shop").isEqualTo(first);
        assertThat(app.own.rows("select what from driftgate.review_event e join driftgate.review r on r.id = review_id"
                        + " where comparison = 'shop'"))
                .containsExactly("asked");

        app.staging.execute("alter table orders drop column note");
        app.click(YOU, first, "approve");
        app.awaitCard(first.ts(), shown -> shown.words().contains("ENG-2"));
        assertThat(app.issues()).hasSize(2);
        var ofSecond = app.issues().get(0);
        assertThat(ofSecond.title()).contains("c1");
        assertThat(ofSecond.description()).contains("region", "note").doesNotContain("amount");
        var ofFirst = app.issues().get(1);
        assertThat(ofFirst.title()).contains("shop");
        assertThat(ofFirst.description()).contains("region").doesNotContain("note text", "amount");
    }

    @Test
    void databases_that_cannot_be_read_again_are_tried_for_a_while_and_then_it_is_filed_as_reviewed() {
        app.start();
        var card = app.check();
        app.staging.allowConnections(false);
        app.click(YOU, card, "approve");
        app.awaitCard(card.ts(), shown -> shown.words().contains("Approved by"));
        assertThat(app.issues()).isEmpty();
        app.clock.forward(Duration.ofMinutes(3));
        var filed = app.awaitCard(card.ts(), shown -> shown.words().contains("Filed as"));
        assertThat(filed.words()).contains("could not be read again");
        assertThat(app.issues().get(0).description()).contains("could not be read again");
        app.staging.allowConnections(true);
    }

    @Test
    void a_review_survives_a_restart() {
        var first = app.start();
        var card = app.check();
        first.close();
        app.start();
        app.click(YOU, card, "approve");
        app.awaitCard(card.ts(), shown -> shown.words().contains("Filed as"));
        assertThat(app.issues()).hasSize(1);
    }

    @Test
    void an_answer_of_linear_that_gets_lost_makes_no_second_issue() {
        app.start();
        var card = app.check();
        app.standIns.linear().failNext("issueCreate", Fault.cutAfter());
        app.click(YOU, card, "approve");
        app.awaitCard(card.ts(), shown -> shown.words().contains("Filed as"));
        assertThat(app.issues()).hasSize(1);
    }

    @Test
    void a_filed_drift_that_went_and_came_back_is_asked_about_again() {
        app.start();
        var card = app.check();
        app.click(YOU, card, "approve");
        app.awaitCard(card.ts(), shown -> shown.words().contains("Filed as"));
        app.prod.execute("alter table orders add column region text");
        app.type("/drift check");
        app.awaitCard(message -> message.words().contains("matches"));
        app.prod.execute("alter table orders drop column region");
        var again = app.check();
        assertThat(again.actionIds()).containsExactly("approve", "ignore");
        app.click(YOU, again, "approve");
        app.awaitCard(again.ts(), shown -> shown.words().contains("ENG-2"));
    }

    @Test
    void a_diff_too_long_for_a_card_goes_into_its_thread() {
        for (int i = 0; i < 400; i++) {
            app.staging.execute("create table t_" + i + " (id bigint primary key, " + "c".repeat(50) + " text)");
        }
        app.start();
        var card = app.check();
        var whole = app.standIns
                .slack()
                .awaitMessage(
                        reply -> reply.threadTs().equals(Optional.of(card.ts()))
                                && !reply.files().isEmpty(),
                        SOON);
        assertThat(whole.files().get(0).content()).contains("t_0", "t_399");
        assertThat(card.words()).contains("And 361 more changes on 361 tables", "in the thread");
        assertThat(app.standIns.slack().messages(CHANNEL)).hasSize(1);
    }

    private static List<Boolean> all(List<Callable<Boolean>> calls) throws Exception {
        var threads = Executors.newFixedThreadPool(calls.size());
        try {
            var results = new ArrayList<Boolean>();
            for (Future<Boolean> call : threads.invokeAll(calls)) {
                results.add(call.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
