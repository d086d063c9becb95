package dev.driftgate.faults;

import dev.driftgate.demo.slack.Ending;
import dev.driftgate.testing.TestApp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.NullMarked;

/** Ends the connections of two instances one after the other and in every way, each when both stand again. */
@NullMarked
final class Weather {
    /** A link that carries nothing any more is noticed by a ping, after some seven seconds. */
    private static final Duration MUTE = Duration.ofSeconds(8);

    private static final String MUTED = "MUTE";
    private static final List<String> TURNS =
            List.of("REFRESH", "CLOSE", MUTED, "WARNING", "CUT", "DISABLED", "CROWDED");

    private final TestApp app;
    private final List<Instance> instances;
    private final Duration pause;
    private final Map<String, Integer> happened = new TreeMap<>();
    private int turn;

    Weather(TestApp app, List<Instance> instances, Duration pause) {
        this.app = app;
        this.instances = instances;
        this.pause = pause;
    }

    /** How often what happened. */
    Map<String, Integer> happened() {
        return happened;
    }

    /** Goes on while something is done; afterwards both connections stand. */
    <T> T during(Callable<T> deed) throws Exception {
        var thread = Executors.newSingleThreadExecutor();
        try {
            var done = thread.submit(deed);
            while (!done.isDone()) {
                one();
            }
            return done.get();
        } finally {
            thread.shutdownNow();
            app.standIns.slack().awaitConnections(2, Scale.PATIENCE);
        }
    }

    private void one() throws InterruptedException {
        String what = TURNS.get(turn % TURNS.size());
        if (what.equals(MUTED)) {
            mute(instances.get(turn / TURNS.size() % instances.size()));
        } else {
            app.standIns.slack().endConnection(Ending.valueOf(what));
        }
        happened.merge(what, 1, Integer::sum);
        turn++;
        Thread.sleep(pause.toMillis());
        app.standIns.slack().awaitConnections(2, Scale.PATIENCE);
    }

    private static void mute(Instance instance) throws InterruptedException {
        var link = instance.link("SLACK_API_URL");
        link.blackhole();
        Thread.sleep(MUTE.toMillis());
        link.mend();
    }
}
