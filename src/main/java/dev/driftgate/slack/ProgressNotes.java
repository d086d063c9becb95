package dev.driftgate.slack;

import dev.driftgate.check.SlowSteps;
import dev.driftgate.render.Replies;
import java.time.Duration;
import java.time.InstantSource;

/** Tells who asked for a long check where it is. Slack takes five answers to a command, the last word among them. */
final class ProgressNotes {
    private static final SlowSteps.Rhythm SPARING = new SlowSteps.Rhythm(Duration.ofSeconds(15), 3);

    private final Privately privately;

    ProgressNotes(Privately privately) {
        this.privately = privately;
    }

    SlowSteps to(String responseUrl) {
        return new SlowSteps(
                        InstantSource.system(), SPARING, step -> privately.replace(responseUrl, Replies.reading(step)))
                .start();
    }
}
