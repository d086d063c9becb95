package dev.driftgate.slack;

import static dev.driftgate.testing.TestApp.CHANNEL;
import static dev.driftgate.testing.TestApp.YOU;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.demo.http.Fault;
import dev.driftgate.testing.TestApp;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One card per review can act, whatever Slack does with posts and updates. */
@NullMarked
class CardCopyIT {
    private final TestApp app = TestApp.drifted();

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void of_two_posts_of_which_one_answer_was_lost_only_the_recorded_one_can_act() {
        app.start();
        app.standIns.slack().failNext("chat.postMessage", Fault.cutAfter());
        var copy = app.post("");
        var card = app.awaitCard(message -> !message.ts().equals(copy.ts()));
        app.awaitOwn("select message_ts from driftgate.card", rows -> rows.contains(card.ts()));

        app.click(YOU, copy, "approve");
        assertThat(app.awaitPrivately(YOU, "not the card").words())
                .contains(card.ts().replace(".", ""));
        var retired = app.awaitCard(copy.ts(), shown -> shown.words().contains("second copy"));
        assertThat(retired.actionIds()).isEmpty();
        assertThat(app.own.rows("select state from driftgate.review")).containsExactly("pending");

        app.click(YOU, card, "approve");
        app.awaitCard(card.ts(), shown -> shown.words().contains("Filed as"));
        assertThat(app.issues()).hasSize(1);
    }

    @Test
    void while_no_card_is_recorded_the_first_message_that_is_clicked_becomes_it() {
        app.start();
        app.standIns.slack().failNext("chat.postMessage", Fault.cutAfter());
        for (int i = 0; i < 6; i++) {
            app.standIns.slack().failNext("chat.postMessage", Fault.answer(503, "{}"));
        }
        var card = app.post("");
        app.click(YOU, card, "approve");
        app.awaitCard(card.ts(), shown -> shown.words().contains("Filed as"));
        app.awaitOwn("select message_ts from driftgate.card", rows -> rows.contains(card.ts()));
        assertThat(app.cards()).hasSize(1);
        assertThat(app.issues()).hasSize(1);
    }

    @Test
    void a_card_that_somebody_deleted_is_posted_anew_when_it_is_asked_for() throws Exception {
        app.start();
        var card = app.check();
        delete(card.ts());
        var again = app.check();
        assertThat(again.actionIds()).containsExactly("approve", "ignore");
        app.click(YOU, again, "ignore");
        app.awaitCard(again.ts(), shown -> shown.words().contains("Ignored by"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"is_inactive", "not_in_channel", "channel_not_found"})
    void a_card_in_a_channel_that_was_closed_to_the_bot_is_posted_anew_when_it_is_asked_for(String error) {
        app.start();
        var card = app.check();
        app.standIns.slack().failNext("chat.update", Fault.slackError(error));
        app.type("/drift check");
        var again = app.awaitCard(message -> !message.ts().equals(card.ts()));
        app.awaitOwn("select message_ts from driftgate.card", rows -> rows.contains(again.ts()));
        app.click(YOU, again, "approve");
        app.awaitCard(again.ts(), shown -> shown.words().contains("Filed as"));
        assertThat(app.issues()).hasSize(1);
    }

    @Test
    void a_card_whose_channel_is_closed_after_the_decision_holds_nothing_up() {
        app.start();
        var card = app.check();
        app.standIns.slack().fail("chat.update", Fault.slackError("is_inactive"));
        app.standIns.slack().fail("chat.postMessage", Fault.slackError("is_archived"));
        app.click(YOU, card, "approve");
        app.awaitOwn("select state from driftgate.review", rows -> rows.contains("filed"));
        app.awaitOwn("select task_name from driftgate.scheduled_tasks", List::isEmpty);
        assertThat(app.issues()).hasSize(1);
    }

    @Test
    void a_writer_that_lost_its_lock_makes_good_what_it_sent_late() {
        app.start();
        var card = app.check();
        app.standIns.slack().failNext("chat.update", Fault.delay(Duration.ofSeconds(9)));
        app.click(YOU, card, "approve");
        app.awaitOwn(
                "select pg_terminate_backend(pid)::text from pg_stat_activity where datname = current_database()"
                        + " and state = 'idle in transaction' and state_change < clock_timestamp() - interval '1 second'",
                rows -> !rows.isEmpty());
        app.awaitCard(card.ts(), shown -> shown.words().contains("Filed as"));
        app.awaitCard(card.ts(), shown -> shown.words().contains("Filing the Linear issue"));
        app.awaitCard(card.ts(), shown -> shown.words().contains("Filed as"));
        assertThat(app.issues()).hasSize(1);
    }

    @Test
    void a_card_that_shows_an_old_state_is_put_right_after_a_restart() {
        var first = app.start();
        var card = app.check();
        first.close();
        app.own.execute("update driftgate.review set state = 'ignored', version = version + 1,"
                + " decided_by = 'U0YOU00001', decided_at = now()");
        app.own.execute("delete from driftgate.scheduled_tasks");
        app.start();
        app.awaitCard(card.ts(), shown -> shown.words().contains("Ignored by"));
    }

    private void delete(String ts) throws Exception {
        var uri = URI.create(app.standIns.slackApiUrl() + "chat.delete?channel=" + CHANNEL + "&ts=" + ts);
        var request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + app.environment().get("SLACK_BOT_TOKEN"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.body()).contains("\"ok\":true");
    }
}
