package dev.driftgate.slack;

import static dev.driftgate.testing.TestApp.CHANNEL;
import static dev.driftgate.testing.TestApp.SOON;
import static dev.driftgate.testing.TestApp.YOU;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.demo.http.Fault;
import dev.driftgate.demo.slack.Delivery;
import dev.driftgate.demo.slack.Message;
import dev.driftgate.testing.TcpProxy;
import dev.driftgate.testing.TestApp;
import dev.driftgate.testing.TestPostgres;
import dev.driftgate.testing.TestPostgres.TestDatabase;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is acknowledged is stored; what is not stored is told; what is delivered again has one effect. */
@NullMarked
class RecordedIT {
    private static final String OPEN = "select id from driftgate.request where done_at is null";

    private final TestApp app = TestApp.drifted();
    private final TcpProxy link = TcpProxy.to(TestPostgres.port());

    @AfterEach
    void close() {
        link.mend();
        app.close();
        link.close();
    }

    static Stream<Named<Consumer<TcpProxy>>> breaks() {
        return Stream.of(
                Named.of("refusing", TcpProxy::refuse),
                Named.of("swallowing everything", TcpProxy::blackhole),
                Named.of("losing answers", TcpProxy::loseAnswers));
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void a_command_that_cannot_be_stored_is_said_not_to_be_recorded_in_time(Consumer<TcpProxy> broken) {
        startOverLink();
        broken.accept(link);
        assertThat(app.type("/drift check").ackedAfter()).hasValueSatisfying(RecordedIT::wellInTime);
        app.awaitPrivately(YOU, "not recorded");
        link.mend();
        // A lost answer may have left the command stored: the second one finds the card of the first.
        untilRecorded(() -> app.type("/drift check"));
        app.awaitCard(card -> card.words().contains("region text"));
        app.awaitOwn(OPEN, rows -> rows.isEmpty());
        assertThat(app.cards()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void a_click_that_cannot_be_stored_is_said_not_to_be_recorded_in_time(Consumer<TcpProxy> broken) {
        startOverLink();
        var card = settledCheck();
        broken.accept(link);
        assertThat(app.click(YOU, card, "approve").ackedAfter()).hasValueSatisfying(RecordedIT::wellInTime);
        app.awaitPrivately(YOU, "not recorded");
        link.mend();
        untilRecorded(() -> app.click(YOU, card, "approve"));
        app.awaitCard(card.ts(), shown -> shown.words().contains("Filed as"));
        assertThat(app.issues()).hasSize(1);
    }

    @Test
    void a_click_that_can_neither_be_stored_nor_answered_is_not_acknowledged() {
        startOverLink();
        var card = settledCheck();
        link.refuse();
        app.standIns.slack().failNext("response_url", Fault.answer(500, "{}"));
        assertThat(app.click(YOU, card, "approve").inTime()).isFalse();
        link.mend();
        untilRecorded(() -> app.click(YOU, card, "ignore"));
        app.awaitCard(card.ts(), shown -> shown.words().contains("Ignored by"));
        assertThat(app.issues()).isEmpty();
    }

    @Test
    void a_command_delivered_ten_times_is_answered_once() {
        app.staging.execute("alter table orders drop column region");
        app.start();
        app.type("/drift check");
        for (int i = 0; i < 5; i++) {
            assertThat(app.standIns.slack().deliver(app.lastEnvelope()).inTime())
                    .isTrue();
        }
        app.awaitCard(message -> message.words().contains("matches"));
        app.awaitOwn(OPEN, rows -> rows.isEmpty());
        for (int i = 0; i < 5; i++) {
            assertThat(app.standIns.slack().deliver(app.lastEnvelope()).inTime())
                    .isTrue();
        }
        app.type("/drift help");
        app.awaitOwn("select task_instance from driftgate.scheduled_tasks", rows -> rows.isEmpty());
        assertThat(app.cards()).hasSize(1);
    }

    @Test
    void a_fault_of_the_program_is_told_with_a_reference_to_the_log_and_not_tried_for_ever() {
        app.start();
        app.own.execute("alter table driftgate.review rename column fingerprint to lost");
        app.type("/drift check");
        app.awaitPrivately(YOU, "Something went wrong that should not have. Please pass the reference");
        app.awaitOwn(OPEN, rows -> rows.isEmpty());
    }

    @Test
    void a_click_delivered_again_changes_nothing_and_says_nothing() {
        app.start();
        var card = app.check();
        app.click(YOU, card, "ignore");
        for (int i = 0; i < 20; i++) {
            assertThat(app.standIns.slack().deliver(app.lastEnvelope()).inTime())
                    .isTrue();
        }
        app.awaitCard(card.ts(), shown -> shown.words().contains("Ignored by"));
        assertThat(app.standIns.slack().deliver(app.lastEnvelope()).inTime()).isTrue();
        app.awaitOwn(OPEN, rows -> rows.isEmpty());
        assertThat(app.own.rows("select what from driftgate.review_event order by id"))
                .containsExactly("asked", "ignored");
        assertThat(app.own.rows("select id from driftgate.request where what = 'ignore'"))
                .hasSize(1);
        assertThat(app.standIns.slack().ephemerals(YOU))
                .noneMatch(message -> message.words().contains("faster"));
    }

    @Test
    void a_result_that_slack_does_not_take_is_posted_when_it_does() {
        app.staging.execute("alter table orders drop column region");
        app.start();
        app.standIns.slack().failNext("chat.postMessage", Fault.answer(503, "{}"));
        app.standIns.slack().failNext("chat.postMessage", Fault.cutBefore());
        app.type("/drift check");
        assertThat(app.awaitPrivately(YOU, "I keep trying").words()).contains("HTTP 503");
        app.awaitCard(message -> message.words().contains("matches"));
        app.awaitOwn(OPEN, rows -> rows.isEmpty());
        assertThat(app.cards()).hasSize(1);
    }

    @Test
    void a_private_answer_that_slack_does_not_take_is_told_again() {
        app.start(Map.of("PROD_DATABASE_URL", "postgres://reader@127.0.0.1:1/shop"));
        app.standIns.slack().failNext("response_url", Fault.answer(503, "{}"));
        app.standIns.slack().failNext("response_url", Fault.cutBefore());
        app.type("/drift check");
        app.awaitPrivately(YOU, "Could not read prod");
        app.awaitOwn("select task_instance from driftgate.scheduled_tasks", rows -> rows.isEmpty());
        assertThat(app.standIns.slack().seenBy(YOU, CHANNEL).stream()
                        .filter(message -> message.words().contains("Could not read prod")))
                .hasSize(1);
    }

    /** A card that is recorded; before that, a second one would be posted. */
    private Message settledCheck() {
        var card = app.check();
        app.awaitOwn(OPEN, rows -> rows.isEmpty());
        return card;
    }

    private void startOverLink() {
        app.start(Map.of("DATABASE_URL", new TestDatabase(app.own.name(), link.port()).text()));
        app.standIns.slack().awaitConnections(1, SOON);
    }

    /** As the sentence says: try again in a moment. */
    private void untilRecorded(Supplier<Delivery> attempt) {
        long told;
        do {
            told = told();
            assertThat(attempt.get().inTime()).isTrue();
        } while (told() > told);
    }

    private long told() {
        return app.standIns.slack().ephemerals(YOU).stream()
                .filter(message -> message.words().contains("not recorded"))
                .count();
    }

    private static void wellInTime(Duration after) {
        assertThat(after).isLessThan(Duration.ofMillis(2_500));
    }
}
