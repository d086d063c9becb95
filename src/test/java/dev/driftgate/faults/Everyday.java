package dev.driftgate.faults;

import static dev.driftgate.testing.TestApp.ON_CALL;
import static dev.driftgate.testing.TestApp.YOU;

import dev.driftgate.demo.slack.Delivery;
import dev.driftgate.demo.slack.Message;
import dev.driftgate.testing.TestApp;
import dev.driftgate.testing.TestPostgres.TestDatabase;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.NullMarked;

/** People who change tables, check, approve, ignore, ask for the contract and complete tasks, as a seed has it. */
@NullMarked
final class Everyday {
    private final TestApp app;
    private final Random random;
    private final Set<String> acknowledged = new HashSet<>();
    private final Map<String, Integer> done = new TreeMap<>();
    private final Map<String, Integer> latest = new HashMap<>();
    private int columns;

    Everyday(TestApp app, long seed) {
        this.app = app;
        this.random = new Random(seed);
    }

    /** How often they did what, and how often Slack said that it did not work. */
    Map<String, Integer> done() {
        return done;
    }

    /** Slack's ids of what was acknowledged to them. */
    Set<String> acknowledged() {
        return acknowledged;
    }

    /** One thing that somebody does. */
    void one() {
        int what = random.nextInt(10);
        if (what < 3) {
            alter(app.staging, "staging altered");
        } else if (what < 5) {
            tried("checks", app.type("/drift check c" + (1 + random.nextInt(app.others))));
        } else if (what < 8) {
            press(random.nextInt(3) == 0 ? "ignore" : "approve");
        } else {
            contract();
        }
    }

    /** Presses everything that can be pressed, as a copy of a card goes away only when somebody does. */
    void pressAll() {
        cards().forEach(card -> tried("presses", app.click(YOU, card, "ignore")));
    }

    private void press(String action) {
        var cards = cards();
        if (!cards.isEmpty()) {
            var card = cards.get(random.nextInt(cards.size()));
            tried(action, app.click(random.nextBoolean() ? YOU : ON_CALL, card, action));
        }
    }

    private List<Message> cards() {
        return app.cards().stream()
                .filter(card -> card.actionIds().contains("approve"))
                .toList();
    }

    private void contract() {
        if (random.nextInt(4) == 0) {
            app.standIns.asana().tasks().stream()
                    .filter(task -> !task.completed())
                    .forEach(task -> app.standIns.asana().complete(task.gid(), true));
        }
        if (random.nextBoolean()) {
            alter(app.replica, "replica altered");
        }
        tried("contracts", app.type("/drift contract"));
    }

    /** A column that nobody has seen comes in the place of the one that came last. */
    private void alter(TestDatabase database, String what) {
        done.merge(what, 1, Integer::sum);
        columns++;
        int last = latest.getOrDefault(what, 0);
        latest.put(what, columns);
        database.execute(
                "alter table orders drop column if exists added_" + last + "_, add column added_" + columns + "_ text");
    }

    private void tried(String what, Delivery delivery) {
        done.merge(delivery.inTime() ? what : what + " not acknowledged", 1, Integer::sum);
        if (delivery.inTime()) {
            acknowledged.add(app.lastEnvelope().payload().path("trigger_id").asText());
        }
    }
}
