package dev.driftgate.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.demo.slack.Delivery;
import dev.driftgate.testing.TestApp;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.NullMarked;

/** The same over and over, from a command to what comes of it, in each of which the program dies at another point. */
@NullMarked
abstract class DeadlyRounds implements AutoCloseable {
    /** The judge looks at all there is, so not after each round. */
    private static final int JUDGED = 10;

    private static final int TOLD = 10;

    protected final TestApp app = new TestApp();
    protected final Random random;

    private final List<String> links;

    /**
     * What came of it.
     *
     * @param deaths how often it ended where
     * @param exits with which exit code it ended how often when it was told to
     * @param longestStop of all the times that it was told to
     */
    record Result(int rounds, Map<String, Integer> deaths, Map<Integer, Integer> exits, Duration longestStop) {}

    /** Makes those of one kind. */
    @FunctionalInterface
    interface Maker {
        DeadlyRounds make(Random random);
    }

    /** The settings of the links to die at. */
    DeadlyRounds(Random random, List<String> links) {
        this.random = random;
        this.links = links;
    }

    /** Goes on until it has died that often, or was told to stop. */
    static Result run(Maker maker, boolean told, int deaths, long seed) throws Exception {
        try (var rounds = maker.make(new Random(seed))) {
            return rounds.until(told, deaths, seed);
        }
    }

    /** One round, to its good end. */
    abstract void round(int number);

    /** As a person would: what Slack says failed is done again. Gives how often it took. */
    static int acknowledged(Supplier<Delivery> deed) {
        int tries = 1;
        for (; !deed.get().inTime(); tries++) {
            assertThat(tries).as("tries that nobody answered").isLessThan(30);
        }
        return tries;
    }

    @Override
    public void close() {
        app.close();
    }

    private Result until(boolean told, int deaths, long seed) throws IOException, InterruptedException {
        try (var program = new Mortal(app, links)) {
            app.standIns.slack().awaitConnections(1, Scale.PATIENCE);
            var lengths = lengths(program);
            int number = 1;
            for (; program.deaths() < deaths; number++) {
                String link = links.get(random.nextInt(links.size()));
                int piece = 1 + random.nextInt(lengths.getOrDefault(link, 1));
                if (told) {
                    program.stopAt(link, piece);
                } else {
                    program.dieAt(link, piece, random.nextBoolean());
                }
                tried(program, number, "seed " + seed + ", round " + number + ", " + link + " " + piece);
                program.live();
            }
            new Oracle(app).judge(Scale.PATIENCE);
            return new Result(number - 1, program.deathsByPlace(), program.exits(), program.longestStop());
        }
    }

    /** How many pieces a round takes. */
    private Map<String, Integer> lengths(Mortal program) {
        var lengths = new HashMap<String, Integer>();
        links.forEach(link -> lengths.put(link, -program.pieces(link)));
        round(0);
        links.forEach(link -> lengths.merge(link, program.pieces(link), Integer::sum));
        return lengths;
    }

    private void tried(Mortal program, int number, String where) throws IOException {
        try {
            round(number);
            if (number % JUDGED == 0) {
                new Oracle(app).judge(Scale.PATIENCE);
            }
            if (number % TOLD == 0) {
                System.out.println(where + ": " + program.deaths() + " deaths so far");
            }
        } catch (AssertionError | RuntimeException e) {
            var reviews = app.own.rows(
                    "select row(id, state, ticket_key, note) from driftgate.review order by requested_at desc limit 2");
            var undone = new Oracle(app).undone();
            throw new AssertionError(
                    String.join("\n", where, "undone: " + undone, "reviews: " + reviews, program.errors()), e);
        }
    }
}
