package dev.driftgate.slack;

import static dev.driftgate.testing.TestApp.GUEST;
import static dev.driftgate.testing.TestApp.SOON;
import static dev.driftgate.testing.TestApp.YOU;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.driftgate.demo.slack.Envelope;
import dev.driftgate.demo.slack.Message;
import dev.driftgate.testing.TestApp;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clicks that the card itself would never send. Each is acknowledged, told, and changes nothing. */
@NullMarked
class ForgedClickIT {
    private final TestApp app = TestApp.drifted();

    @BeforeEach
    void a_card_that_waits() {
        app.start();
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void another_workspace_or_a_value_that_is_not_the_cards_changes_nothing() {
        var stale = app.check();
        app.staging.execute("alter table orders add column note text");
        var card = app.check();
        app.awaitCard(stale.ts(), shown -> shown.words().contains("Superseded"));
        String value = value(pressed(card));
        String old = value(pressed(stale));

        forged(foreign(pressed(card)), "Only people of the workspace");
        forged(withValue(pressed(card), UUID.randomUUID() + ":12345678"), "do not know this card");
        forged(withValue(pressed(card), value.substring(0, 36) + ":00000000"), "do not know this card");
        forged(withValue(pressed(card), old), "do not know this card");
        forged(withValue(pressed(card), "\u0000'; drop table review; --"), "do not know this card");
        forged(withValue(pressed(card), ""), "do not know this card");
        forged(withAction(pressed(card), "retry"), "do not know this card");

        assertThat(app.own.rows("select what from driftgate.review_event order by id"))
                .containsExactly("asked", "superseded", "asked");
        assertThat(app.cards().get(1).actionIds()).containsExactly("approve", "ignore");
        assertThat(app.issues()).isEmpty();
    }

    @Test
    void a_button_of_an_earlier_version_still_decides_and_one_of_a_later_is_acknowledged_and_left_alone() {
        var card = app.check();
        var pressed = pressed(card);
        app.awaitPrivately(GUEST, "not an approver");
        assertThat(app.standIns
                        .slack()
                        .deliver(withAction(pressed, "approve_with_plan"))
                        .inTime())
                .isTrue();
        assertThat(app.own.rows("select state from driftgate.review")).containsExactly("pending");
        app.standIns.slack().deliver(withValue(pressed, value(pressed).substring(0, 36)));
        app.awaitCard(card.ts(), shown -> shown.words().contains("Filed as"));
    }

    @Test
    void a_command_of_another_workspace_does_nothing() {
        app.type("/drift help");
        var payload = app.lastEnvelope().payload().deepCopy();
        payload.put("team_id", "T0OTHER001").put("text", "check").put("trigger_id", "1.2.3");
        var delivery = app.standIns.slack().deliver(app.lastEnvelope().with(payload));
        assertThat(delivery.ack().orElseThrow().payload().path("text").asText())
                .contains("Only people of the workspace");
        assertThat(app.own.rows("select id from driftgate.request")).isEmpty();
    }

    /** A click that changes nothing, so that there is something to forge. */
    private Envelope pressed(Message card) {
        app.click(GUEST, card, "approve");
        return app.lastEnvelope();
    }

    private void forged(Envelope click, String told) {
        long before = told(told);
        assertThat(app.standIns.slack().deliver(click).inTime())
                .as("%s", click.payload())
                .isTrue();
        app.standIns.slack().awaitMessage(message -> told(told) > before, SOON);
    }

    private long told(String words) {
        return app.standIns.slack().ephemerals(GUEST).stream()
                .filter(message -> message.words().contains(words))
                .count();
    }

    private static Envelope foreign(Envelope click) {
        var payload = asYou(click);
        payload.putObject("team").put("id", "T0OTHER001").put("domain", "other");
        return click.with(payload);
    }

    private static Envelope withValue(Envelope click, String value) {
        var payload = asYou(click);
        ((ObjectNode) payload.path("actions").get(0)).put("value", value);
        return click.with(payload);
    }

    private static Envelope withAction(Envelope click, String action) {
        var payload = asYou(click);
        ((ObjectNode) payload.path("actions").get(0)).put("action_id", action);
        return click.with(payload);
    }

    /** Another click, by somebody who may decide. */
    private static ObjectNode asYou(Envelope click) {
        var payload = click.payload().deepCopy();
        payload.put("trigger_id", UUID.randomUUID().toString());
        ((ObjectNode) payload.path("user")).put("id", YOU);
        return payload;
    }

    private static String value(Envelope click) {
        return click.payload().path("actions").get(0).path("value").asText();
    }
}
