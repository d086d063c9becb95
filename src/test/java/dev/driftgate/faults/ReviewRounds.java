package dev.driftgate.faults;

import static dev.driftgate.testing.TestApp.YOU;

import dev.driftgate.demo.slack.Message;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.NullMarked;

/** A column appears in staging, somebody checks and approves, an issue is filed, the column goes. */
@NullMarked
final class ReviewRounds extends DeadlyRounds {
    /** A person presses again after this long when the button is still there. */
    private static final long IMPATIENCE = Duration.ofSeconds(8).toNanos();

    private int earlier;

    ReviewRounds(Random random) {
        super(random, List.of("DATABASE_URL", "SLACK_API_URL", "LINEAR_API_URL"));
        app.prod.execute("create table orders (id bigint primary key)");
        app.staging.execute("create table orders (id bigint primary key)");
    }

    @Override
    void round(int number) {
        String column = "added_" + number;
        earlier = app.cards().size();
        app.staging.execute("alter table orders add column " + column + " text");
        acknowledged(() -> app.type("/drift check"));
        var pressed = new HashMap<String, Long>();
        app.await(Scale.PATIENCE, () -> {
            press(pressed);
            return cards(column).stream().anyMatch(card -> card.words().contains("Filed as"));
        });
        app.await(Scale.PATIENCE, () -> {
            press(pressed);
            return cards("").stream().noneMatch(ReviewRounds::canAct);
        });
        app.staging.execute("alter table orders drop column " + column);
    }

    /** Where an answer of Slack was lost there are two messages, of which one is the card and the other says that it is not. */
    private void press(Map<String, Long> pressed) {
        for (var card : cards("")) {
            long now = System.nanoTime();
            if (canAct(card) && now - pressed.getOrDefault(card.ts(), now - 2 * IMPATIENCE) > IMPATIENCE) {
                pressed.put(card.ts(), now);
                acknowledged(() -> app.click(YOU, card, "approve"));
            }
        }
    }

    private List<Message> cards(String words) {
        var all = app.cards();
        return all.subList(earlier, all.size()).stream()
                .filter(card -> card.words().contains(words))
                .toList();
    }

    private static boolean canAct(Message card) {
        return card.actionIds().contains("approve");
    }
}
