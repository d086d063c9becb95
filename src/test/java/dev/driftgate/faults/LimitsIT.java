package dev.driftgate.faults;

import static dev.driftgate.faults.DeadlyRounds.acknowledged;
import static dev.driftgate.testing.TestApp.CHANNEL;
import static dev.driftgate.testing.TestApp.ON_CALL;
import static dev.driftgate.testing.TestApp.YOU;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.demo.http.Fault;
import dev.driftgate.demo.slack.Message;
import dev.driftgate.testing.TestApp;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A Slack that answers every call with 429, and takes one method after the other again. */
@NullMarked
class LimitsIT {
    private static final int CARDS = Scale.count("limited", 16);
    private static final Duration LENGTH = Scale.time("limits", Duration.ofSeconds(6));
    /** In the order in which they work again: what comes first in the app's work lets the next run into its limit. */
    private static final List<String> METHODS = List.of(
            "chat.postMessage",
            "chat.getPermalink",
            "users.info",
            "chat.update",
            "files.getUploadURLExternal",
            "files.completeUploadExternal",
            "response_url");

    private static final Duration STEP = LENGTH.dividedBy(METHODS.size());
    private static final int RETRY_AFTER =
            (int) Math.max(1, Math.min(30, STEP.dividedBy(3).toSeconds()));
    /** Clicks on what is decided already. */
    private static final int LATE = 2;

    private static final String REVIEW =
            " from driftgate.review join driftgate.card on review_id = id where message_ts = '";
    /** Threads that work on tasks: as many calls may be under way when the first refusal arrives. */
    private static final int AT_ONCE = 12;

    private final TestApp app = TestApp.drifted();
    private final Map<String, Long> seconds = new HashMap<>();

    @BeforeEach
    void a_drift_with_a_long_diff() {
        // Who may decide is asked of Slack too, and then nothing else would be.
        app.authority = "approvers: [" + YOU + ", " + ON_CALL + "]";
        app.others = CARDS + 1;
        app.staging.execute(IntStream.range(0, 60)
                .mapToObj(table -> "create table t_" + table + " (" + "c".repeat(50) + " text)")
                .collect(Collectors.joining(";")));
        app.document("sources: [{name: shop, schema: public, tables: [{name: orders, columns: [{name: id}]}]}]");
        app.replica.execute("create table orders (id bigint, region text)");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void what_slack_limits_is_asked_for_as_seldom_as_it_says_and_all_of_it_is_told_once() throws Exception {
        app.start();
        var cards = Waiting.after(app).more(CARDS);
        METHODS.forEach(method -> app.standIns.slack().fail(method, Fault.tooManyRequests(RETRY_AFTER)));
        long began = System.nanoTime();
        acknowledged(() -> app.type("/drift check c" + (CARDS + 1)));
        acknowledged(() -> app.type("/drift contract"));
        decide(cards);
        var fresh = subside(began);
        new Oracle(app).judge(Scale.PATIENCE);
        bounded();
        told(cards);
        toldInOrder(fresh);
    }

    static Stream<Named<Fault>> troubles() {
        return Stream.of(
                Named.of("a limit", Fault.tooManyRequests(RETRY_AFTER)), Named.of("an outage", Fault.htmlPage(503)));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void while_linear_does_not_do_its_part_it_is_left_alone_between_tries_and_then_files_each_once(Fault trouble)
            throws Exception {
        app.start();
        var cards = Waiting.after(app).more(LATE);
        app.standIns.linear().fail("issueCreate", trouble);
        for (var card : cards) {
            acknowledged(() -> app.click(YOU, card, "approve"));
        }
        app.await(() -> app.standIns.linear().failed().getOrDefault("issueCreate", 0) >= cards.size());
        Thread.sleep(LENGTH.toMillis());
        app.standIns.linear().recover("issueCreate");
        int asked = app.standIns.linear().failed().getOrDefault("issueCreate", 0);
        System.out.println("limits: Linear was asked " + asked + " times for " + cards.size() + " issues in "
                + LENGTH.toSeconds() + " s");
        assertThat(asked).isLessThanOrEqualTo((int) (cards.size() * (LENGTH.toSeconds() / RETRY_AFTER + 2)));
        new Oracle(app).judge(Scale.PATIENCE);
        assertThat(app.issues()).hasSize(cards.size());
    }

    /** Three of four are approved by one; the other presses too late. */
    private void decide(List<Message> cards) {
        for (int i = 0; i < cards.size(); i++) {
            var card = cards.get(i);
            String action = i % 4 == 0 ? "ignore" : "approve";
            acknowledged(() -> app.click(YOU, card, action));
            if (i < LATE) {
                app.awaitOwn("select 1" + REVIEW + card.ts() + "' and decided_by is not null", rows -> !rows.isEmpty());
                acknowledged(() -> app.click(ON_CALL, card, "approve"));
            }
        }
    }

    /** The new card is approved as soon as it stands, when its diff cannot be put into its thread yet. */
    private String subside(long began) throws InterruptedException {
        var standing = app.cards().stream().map(Message::ts).toList();
        var fresh = Optional.<Message>empty();
        for (var method : METHODS) {
            Thread.sleep(STEP.toMillis());
            app.await(() -> app.standIns.slack().failed().containsKey(method));
            seconds.put(method, Duration.ofNanos(System.nanoTime() - began).toSeconds() + 1);
            app.standIns.slack().recover(method);
            if (fresh.isEmpty()) {
                fresh = Optional.of(app.awaitCard(card ->
                        !standing.contains(card.ts()) && card.actionIds().contains("approve")));
                approve(fresh.get());
            }
        }
        return fresh.orElseThrow().ts();
    }

    private void approve(Message fresh) {
        assertThat(app.standIns.slack().thread(CHANNEL, fresh.ts())).isEmpty();
        acknowledged(() -> app.click(YOU, fresh, "approve"));
    }

    /** In each pause one call finds out that it goes on; before the first there may be one of each thread. */
    private void bounded() {
        var failed = app.standIns.slack().failed();
        System.out.println("limits: Retry-After " + RETRY_AFTER + " s, refused until after " + seconds
                + " s; calls that were refused: " + failed);
        METHODS.forEach(method -> {
            // Each of those who are answered privately has an address of their own.
            long addresses = method.equals("response_url") ? LATE + 2 : 1;
            long pauses = seconds.getOrDefault(method, 0L) / RETRY_AFTER + 1;
            assertThat((long) failed.getOrDefault(method, 0))
                    .as("refused calls of " + method)
                    .isBetween(1L, addresses * pauses + AT_ONCE);
        });
    }

    private void told(List<Message> cards) {
        assertThat(app.cards())
                .as("shop, the copies, the new one, the contract")
                .hasSize(CARDS + 3);
        assertThat(app.standIns.asana().tasks()).hasSize(1);
        assertThat(app.issues()).hasSize(CARDS - (CARDS + 3) / 4 + 1);
        for (var card : cards) {
            var filed = app.own.rows("select ticket_key" + REVIEW + card.ts() + "' and state = 'filed'");
            assertThat(app.standIns.slack().thread(CHANNEL, card.ts())).hasSize(filed.size());
        }
        assertThat(app.standIns.slack().ephemerals(YOU))
                .as("told of one's own card that it was waiting already")
                .noneMatch(message -> message.words().contains("already waiting"));
        assertThat(app.standIns.slack().ephemerals(ON_CALL).stream()
                        .filter(message -> message.words().contains("faster")))
                .as("told to who came too late")
                .hasSize(LATE);
    }

    private void toldInOrder(String fresh) {
        assertThat(app.standIns.slack().thread(CHANNEL, fresh))
                .as("the diff, then the ticket")
                .satisfiesExactly(
                        diff -> assertThat(diff.files()).hasSize(1),
                        link -> assertThat(link.words()).contains("ENG-"));
    }
}
