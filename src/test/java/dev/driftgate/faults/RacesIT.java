package dev.driftgate.faults;

import static dev.driftgate.faults.DeadlyRounds.acknowledged;
import static dev.driftgate.testing.TestApp.GUEST;
import static dev.driftgate.testing.TestApp.ON_CALL;
import static dev.driftgate.testing.TestApp.YOU;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.driftgate.demo.slack.Delivery;
import dev.driftgate.demo.slack.Envelope;
import dev.driftgate.demo.slack.Message;
import dev.driftgate.testing.TestApp;
import dev.driftgate.testing.TestProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two instances on one database, and people who press at the same moment, or a Slack that delivers again and again. */
@NullMarked
class RacesIT {
    /** Races at once. */
    private static final int BATCH = 25;

    private final TestApp app = TestApp.drifted();
    private final List<TestProcess> instances = new ArrayList<>();

    @BeforeEach
    void two_instances() throws Exception {
        app.others = BATCH;
        for (int i = 0; i < 2; i++) {
            instances.add(TestProcess.start(app.environment(), "serve"));
        }
        app.standIns.slack().awaitConnections(2, Scale.PATIENCE);
        for (int i = 0; i < 6; i++) {
            // The first words take a fresh program longest, and here they would be fifty at once.
            app.type("/drift help");
        }
    }

    @AfterEach
    void close() throws Exception {
        for (var instance : instances) {
            instance.close();
        }
        app.close();
    }

    @Test
    void of_two_who_press_at_once_one_decides_and_the_other_is_told() throws Exception {
        int races = Scale.count("races", 2 * BATCH);
        long seed = Scale.seed();
        System.out.println("click races: seed " + seed);
        var random = new Random(seed);
        var waiting = Waiting.after(app);
        long began = System.nanoTime();
        for (int run = 0; run < races; run += BATCH) {
            race(waiting.more(Math.min(BATCH, races - run)), random);
        }
        new Oracle(app).judge(Scale.PATIENCE);
        assertThat(app.own.rows("select 1 from driftgate.review where comparison <> 'shop' and decided_by is not null"))
                .hasSize(races);
        assertThat(untold()).as("races whose loser was not told who was faster").isEmpty();
        assertThat(told(YOU)).as("told to the one that lost").isGreaterThanOrEqualTo(wonBy(ON_CALL));
        assertThat(told(ON_CALL)).as("told to the one that lost").isGreaterThanOrEqualTo(wonBy(YOU));
        System.out.println("click races: " + races + " in " + (System.nanoTime() - began) / 1_000_000_000
                + " s, won by "
                + YOU + " " + wonBy(YOU) + " and by " + ON_CALL + " " + wonBy(ON_CALL) + ", one winner each; states "
                + app.own.rows("select state || ' ' || count(*) from driftgate.review group by state"));
    }

    @Test
    void what_is_delivered_over_and_over_is_done_once() throws Exception {
        int times = Scale.count("envelopes", 60);
        var waiting = Waiting.after(app).more(2);
        app.click(YOU, waiting.get(0), "approve");
        app.click(YOU, waiting.get(1), "ignore");
        app.staging.execute("alter table orders drop column region");
        app.type("/drift check c3");
        var sent = app.standIns.slack().envelopes();
        var again = sent.subList(sent.size() - 3, sent.size());
        long began = System.nanoTime();
        var deliveries = new ArrayList<Callable<Integer>>();
        for (var envelope : again) {
            deliveries.add(() -> {
                int acknowledged = 0;
                for (int i = 0; i < times / 3; i++) {
                    acknowledged += app.standIns.slack().deliver(envelope).inTime() ? 1 : 0;
                }
                return acknowledged;
            });
        }
        int acknowledged =
                SideBySide.all(deliveries).stream().mapToInt(Integer::intValue).sum();
        assertThat(acknowledged).isEqualTo(times / 3 * 3);
        new Oracle(app).judge(Scale.PATIENCE);
        assertThat(app.own.rows("select id from driftgate.request")).hasSize(4);
        assertThat(app.cards().stream().filter(message -> message.words().contains("matches")))
                .hasSize(1);
        System.out.println("envelopes: " + acknowledged + " delivered again in "
                + (System.nanoTime() - began) / 1_000_000_000 + " s, all acknowledged, no second effect");
    }

    @Test
    void one_press_that_comes_over_both_connections_at_once_is_done_once() throws Exception {
        for (var card : Waiting.after(app).more(BATCH)) {
            app.click(GUEST, card, "approve");
            var pressed = app.lastEnvelope();
            var payload = pressed.payload().deepCopy().put("trigger_id", "twice." + card.ts());
            ((ObjectNode) payload.path("user")).put("id", YOU);
            var twice = List.of(UUID.randomUUID().toString(), UUID.randomUUID().toString()).stream()
                    .map(id -> new Envelope(id, pressed.type(), pressed.acceptsResponse(), payload))
                    .<Callable<Delivery>>map(
                            envelope -> () -> app.standIns.slack().deliver(envelope))
                    .toList();
            taken(twice, "twice." + card.ts());
        }
        new Oracle(app).judge(Scale.PATIENCE);
        assertThat(app.own.rows("select asked_by from driftgate.request where id like 'twice.%'"))
                .hasSize(BATCH);
        assertThat(told(YOU)).isZero();
    }

    /** On a busy machine it may take more than once, as Slack does, until both are acknowledged and the press is stored. */
    private void taken(List<Callable<Delivery>> twice, String trigger) throws Exception {
        var stored = "select id from driftgate.request where id = '" + trigger + "'";
        for (int tries = 0; tries < 10; tries++) {
            boolean inTime = SideBySide.all(twice).stream().allMatch(Delivery::inTime);
            if (inTime && !app.own.rows(stored).isEmpty()) {
                return;
            }
        }
        throw new AssertionError(trigger + " was not taken");
    }

    private void race(List<Message> cards, Random random) throws Exception {
        var presses = new ArrayList<Callable<Integer>>();
        for (var card : cards) {
            String other = random.nextBoolean() ? "approve" : "ignore";
            boolean youFirst = random.nextBoolean();
            presses.add(() -> acknowledged(() -> app.click(youFirst ? YOU : ON_CALL, card, "approve")));
            presses.add(() -> acknowledged(() -> app.click(youFirst ? ON_CALL : YOU, card, other)));
        }
        SideBySide.all(presses);
        again(cards);
        app.awaitOwn("select id from driftgate.request where done_at is null", List::isEmpty);
        app.awaitOwn("select id from driftgate.review where state = 'approved'", List::isEmpty);
    }

    /** Who was told that it is not recorded presses again. */
    private void again(List<Message> cards) {
        var recorded = Set.copyOf(
                app.own.rows("select message_ts || asked_by from driftgate.request where message_ts is not null"));
        for (var card : cards) {
            for (var user : List.of(YOU, ON_CALL)) {
                if (!recorded.contains(card.ts() + user)) {
                    again(card, user);
                }
            }
        }
    }

    private void again(Message card, String user) {
        var recorded =
                "select id from driftgate.request where message_ts = '" + card.ts() + "' and asked_by = '" + user + "'";
        for (int tries = 0; app.own.rows(recorded).isEmpty(); tries++) {
            assertThat(tries).as("presses that were not recorded").isLessThan(10);
            app.awaitPrivately(user, "not recorded");
            acknowledged(() -> app.click(user, card, "approve"));
        }
    }

    private long told(String user) {
        return app.standIns.slack().ephemerals(user).stream()
                .filter(message -> message.words().contains("faster"))
                .count();
    }

    /** The races whose loser was told something else, with what was. */
    private List<String> untold() {
        return app.own.rows("select row(r.id, r.comparison, r.state, r.decided_by, q.what, q.asked_by, q.answer)"
                + " from driftgate.review r join driftgate.request q on q.subject like r.id || ':%'"
                + " where not exists (select 1 from driftgate.request t where t.subject = q.subject"
                + " and t.answer like '%faster%')");
    }

    private long wonBy(String user) {
        return app.own
                .rows("select 1 from driftgate.review where decided_by = '" + user + "'")
                .size();
    }
}
