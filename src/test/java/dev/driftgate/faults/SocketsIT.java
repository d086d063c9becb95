package dev.driftgate.faults;

import static dev.driftgate.testing.TestApp.ON_CALL;
import static dev.driftgate.testing.TestApp.YOU;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.driftgate.demo.http.Write;
import dev.driftgate.demo.slack.Envelope;
import dev.driftgate.demo.slack.Message;
import dev.driftgate.testing.TestApp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two instances whose connections to Slack end again and again, one at a time, and people who click meanwhile. */
@NullMarked
class SocketsIT {
    private static final int CLICKS = Scale.count("clicks", 20);
    private static final Duration PAUSE = Scale.time("pause", Duration.ofMillis(500));
    /** Clicks of one round, on a card each. */
    private static final int BATCH = Math.min(CLICKS, 100);

    private static final int PEOPLE = BATCH / 5;

    private final TestApp app = TestApp.drifted();
    private final List<Instance> instances = new ArrayList<>();
    private final Random random = random();

    @BeforeEach
    void two_instances() throws Exception {
        app.others = BATCH;
        instances.add(new Instance(app));
        instances.add(new Instance(app));
        app.standIns.slack().awaitConnections(2, Scale.PATIENCE);
        for (int i = 0; i < 6; i++) {
            // The first words take a fresh program longest, which is not what this is about.
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
    void while_connections_end_in_every_way_clicks_land_and_none_that_was_acknowledged_is_lost() throws Exception {
        var waiting = Waiting.after(app);
        var weather = new Weather(app, instances, PAUSE);
        int again = 0;
        for (int done = 0; done < CLICKS; done += BATCH) {
            var cards = waiting.more(Math.min(BATCH, CLICKS - done));
            again += pressed(cards, weather);
            settled(cards);
        }
        new Oracle(app).judge(Scale.PATIENCE);
        assertThat(app.own.rows("select 1 from driftgate.review where decided_by is not null"))
                .as("of " + CLICKS + " clicks")
                .hasSize(CLICKS);
        System.out.println("sockets: " + CLICKS + " clicks, each with its one effect; " + again
                + " presses were not acknowledged in time and made again, "
                + notRecorded().size()
                + " told that they were not recorded; connections " + weather.happened());
    }

    /** Gives how often somebody had to press again. */
    private int pressed(List<Message> cards, Weather weather) throws Exception {
        var people = new ArrayList<Callable<Integer>>();
        for (int person = 0; person < PEOPLE; person++) {
            var own = new ArrayList<Message>();
            for (int i = person; i < cards.size(); i += PEOPLE) {
                own.add(cards.get(i));
            }
            var seed = random.nextLong();
            people.add(() -> pressOneByOne(own, new Random(seed)));
        }
        return weather.during(() ->
                SideBySide.all(people).stream().mapToInt(Integer::intValue).sum());
    }

    private int pressOneByOne(List<Message> cards, Random own) throws InterruptedException {
        int again = 0;
        for (var card : cards) {
            String user = own.nextBoolean() ? YOU : ON_CALL;
            String action = own.nextInt(3) == 0 ? "ignore" : "approve";
            again += DeadlyRounds.acknowledged(() -> app.click(user, card, action)) - 1;
            Thread.sleep(own.nextInt(600));
        }
        return again;
    }

    /** The last click on each card was acknowledged: it stands in the database, or somebody was told that it does not. */
    private void settled(List<Message> cards) {
        var stored = Set.copyOf(app.own.rows("select id from driftgate.request"));
        var told = notRecorded();
        var ts = cards.stream().map(Message::ts).collect(Collectors.toSet());
        var acknowledged = app.standIns.slack().envelopes().stream()
                .map(Envelope::payload)
                .filter(click -> ts.contains(pressedOn(click)))
                .collect(Collectors.toMap(SocketsIT::pressedOn, click -> click, (earlier, later) -> later));
        assertThat(acknowledged).hasSize(cards.size());
        assertThat(acknowledged.values())
                .as("acknowledged: either stored or said to be not")
                .allMatch(click -> stored.contains(click.path("trigger_id").asText())
                        || told.contains(click.path("response_url").asText().replaceFirst(".*/", "")));
        cards.forEach(this::pressUntilStored);
        app.await(Scale.PATIENCE, () -> new Oracle(app).undone().isEmpty());
    }

    private static String pressedOn(JsonNode click) {
        return click.path("container").path("message_ts").asText();
    }

    /** Who was told that it is not recorded, the machine being too busy, presses again. */
    private void pressUntilStored(Message card) {
        var pressed = "select id from driftgate.request where message_ts = '" + card.ts() + "'";
        for (int tries = 0; app.own.rows(pressed).isEmpty(); tries++) {
            assertThat(tries).as("presses that were not recorded").isLessThan(10);
            DeadlyRounds.acknowledged(() -> app.click(YOU, card, "approve"));
        }
    }

    /** The response URLs over which somebody was told so. */
    private Set<String> notRecorded() {
        return app.standIns.slack().writes().stream()
                .map(Write::arguments)
                .filter(said -> said.path("text").asText().contains("not recorded"))
                .map(said -> said.path("response_url").asText())
                .collect(Collectors.toSet());
    }

    private static Random random() {
        long seed = Scale.seed();
        System.out.println("sockets: seed " + seed);
        return new Random(seed);
    }
}
