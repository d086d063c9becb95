package dev.driftgate.review;

import static dev.driftgate.testing.TestApp.ANALYST;
import static dev.driftgate.testing.TestApp.GUEST;
import static dev.driftgate.testing.TestApp.ON_CALL;
import static dev.driftgate.testing.TestApp.OWNERS;
import static dev.driftgate.testing.TestApp.YOU;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.demo.http.Fault;
import dev.driftgate.testing.TestApp;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may decide, as Slack says it at the moment of the click. */
@NullMarked
class ApproversIT {
    private static final String MEMBERS = "usergroups.users.list";
    private static final Duration LONGER_THAN_KNOWN = Duration.ofSeconds(61);

    private final TestApp app = TestApp.drifted();

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void who_left_the_group_decides_no_more_and_who_came_does_a_minute_later() {
        app.start();
        var card = app.check();
        app.click(GUEST, card, "approve");
        app.awaitPrivately(GUEST, "not an approver");
        app.standIns.slack().setMembers(OWNERS, List.of(YOU, GUEST));
        app.clock.forward(LONGER_THAN_KNOWN);
        app.click(ON_CALL, card, "approve");
        app.awaitPrivately(ON_CALL, "not an approver");
        assertThat(app.issues()).isEmpty();
        app.click(GUEST, card, "approve");
        app.awaitCard(card.ts(), shown -> shown.words().contains("Filed as"));
        assertThat(app.own.rows("select decided_by from driftgate.review")).containsExactly(GUEST);
    }

    @Test
    void who_left_decides_no_more_though_the_clock_went_back() {
        app.start();
        var card = app.check();
        app.click(GUEST, card, "approve");
        app.awaitPrivately(GUEST, "not an approver");
        app.standIns.slack().setMembers(OWNERS, List.of(YOU));
        app.clock.forward(Duration.ofHours(-10));
        app.click(ON_CALL, card, "approve");
        app.awaitPrivately(ON_CALL, "not an approver");
        assertThat(app.issues()).isEmpty();
    }

    @Test
    void for_a_minute_slack_is_not_asked_again() {
        app.start();
        var card = app.check();
        app.click(GUEST, card, "approve");
        app.awaitPrivately(GUEST, "not an approver");
        app.standIns.slack().failNext(MEMBERS, Fault.slackError("ratelimited"));
        app.click(YOU, card, "ignore");
        app.awaitCard(card.ts(), shown -> shown.words().contains("Ignored by"));
    }

    @Test
    void users_and_groups_are_named_side_by_side() {
        app.authority = "approvers: [%s, %s]".formatted(OWNERS, ANALYST);
        app.start();
        var card = app.check();
        app.click(GUEST, card, "ignore");
        assertThat(app.awaitPrivately(GUEST, "not an approver").words())
                .contains("<!subteam^" + OWNERS + "> or <@" + ANALYST + "> can decide this");
        app.click(ANALYST, card, "ignore");
        app.awaitCard(card.ts(), shown -> shown.words().contains("Ignored by"));
    }

    @Test
    void nobody_decides_while_slack_does_not_say_who_is_in_the_group() {
        app.start();
        var card = app.check();
        app.standIns.slack().failNext(MEMBERS, Fault.htmlPage(500));
        app.click(ON_CALL, card, "approve");
        app.awaitPrivately(ON_CALL, "who is in the approver group " + OWNERS);
        assertThat(app.own.rows("select state from driftgate.review")).containsExactly("pending");
        app.clock.forward(Duration.ofSeconds(5));
        app.awaitCard(card.ts(), shown -> shown.words().contains("Filed as"));
    }

    @Test
    void a_decision_is_not_given_up_however_long_slack_does_not_say_who_is_in_the_group() {
        app.start();
        var card = app.check();
        app.standIns.slack().failNext(MEMBERS, Fault.htmlPage(500));
        app.standIns.slack().failNext(MEMBERS, Fault.htmlPage(500));
        app.click(ON_CALL, card, "approve");
        app.awaitPrivately(ON_CALL, "I keep trying until I can; the card will say so.");
        app.clock.forward(Duration.ofMinutes(31));
        app.await(() -> app.standIns.slack().failed().getOrDefault(MEMBERS, 0) == 2);
        app.clock.forward(Duration.ofSeconds(10));
        app.awaitCard(card.ts(), shown -> shown.words().contains("Filed as"));
    }

    @Test
    void a_group_that_slack_does_not_know_lets_nobody_decide() {
        app.authority = "approvers: [S0NOWHERE1]";
        app.start();
        var card = app.check();
        app.click(YOU, card, "approve");
        app.awaitPrivately(YOU, "S0NOWHERE1");
        assertThat(app.own.rows("select state from driftgate.review")).containsExactly("pending");
    }
}
