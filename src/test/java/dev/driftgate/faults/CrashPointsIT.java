package dev.driftgate.faults;

import static dev.driftgate.testing.TestApp.YOU;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.demo.slack.Delivery;
import dev.driftgate.demo.slack.Message;
import dev.driftgate.testing.TestApp;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Reviews from command to ticket, in each of which the program is killed once, anywhere. {@code -Dcrash.points=1000} says how
 * often, {@code -Dcrash.seed} where.
 */
@NullMarked
class CrashPointsIT {
    private static final int POINTS = Integer.getInteger("crash.points", 6);
    private static final long SEED = Long.getLong("crash.seed", System.nanoTime());

    private final TestApp app = new TestApp();
    private final List<Integer> died = new ArrayList<>();

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void killed_anywhere_between_a_command_and_its_ticket_it_files_one_issue_for_each_approval() throws Exception {
        app.prod.execute("create table orders (id bigint primary key)");
        app.staging.execute("create table orders (id bigint primary key)");
        var random = new Random(SEED);
        try (var program = new Mortal(app)) {
            app.standIns.slack().awaitConnections(1, TestApp.SOON);
            int before = program.pieces();
            review(0);
            int pieces = program.pieces() - before;
            for (int number = 1; number <= POINTS; number++) {
                int point = 1 + random.nextInt(pieces);
                died.add(point);
                program.dieAt(point);
                tried(program, number);
                program.live();
            }
            System.out.println("crash points: " + POINTS + " reviews, each killed before one of " + pieces + " pieces, "
                    + program.deaths() + " deaths, one issue each; seed " + SEED);
            assertThat(program.deaths()).isGreaterThan(POINTS / 2);
        }
    }

    private void tried(Mortal program, int number) throws IOException {
        try {
            review(number);
        } catch (AssertionError | RuntimeException e) {
            var due = app.own.rows("select row(task_name, task_instance, execution_time, picked, consecutive_failures)"
                    + " from driftgate.scheduled_tasks");
            var reviews = app.own.rows("select row(id, state, ticket_key, note) from driftgate.review order by"
                    + " requested_at desc limit 2");
            throw new AssertionError(
                    String.join(
                            "\n",
                            "seed " + SEED + ", killed at " + died,
                            "due: " + due,
                            "reviews: " + reviews,
                            program.errors()),
                    e);
        }
    }

    private void review(int number) {
        String column = "added_" + number;
        String ddl = "alter table orders add " + column + " text";
        app.staging.execute(ddl);
        acknowledged(() -> app.type("/drift check"));
        app.awaitCard(shown -> canAct(shown) && shown.words().contains(column));
        app.await(() -> {
            approve(column);
            return app.cards().stream()
                    .map(Message::words)
                    .anyMatch(words -> words.contains("Filed as") && words.contains("ENG-" + (number + 1)));
        });
        assertThat(app.issues()).hasSize(number + 1);
        app.await(() -> {
            approve(column);
            return app.cards().stream().noneMatch(CrashPointsIT::canAct);
        });
        var history = app.own.rows("select e.what from driftgate.review_event e join driftgate.review r"
                + " on r.id = e.review_id where r.ticket_key = 'ENG-" + (number + 1) + "' order by e.id");
        assertThat(history).startsWith("asked", "approved").endsWith("filed").doesNotHaveDuplicates();
        app.prod.execute(ddl);
    }

    /** Where an answer of Slack was lost there are two messages, of which one is the card and the other says that it is not. */
    private void approve(String column) {
        app.cards().stream()
                .filter(card -> canAct(card) && card.words().contains(column))
                .forEach(card -> acknowledged(() -> app.click(YOU, card, "approve")));
    }

    /** As a person would: what Slack says failed is done again. */
    private static void acknowledged(Supplier<Delivery> deed) {
        for (int tries = 1; !deed.get().inTime(); tries++) {
            assertThat(tries).as("tries that nobody answered").isLessThan(30);
        }
    }

    private static boolean canAct(Message card) {
        return card.actionIds().contains("approve");
    }
}
