package dev.driftgate.testing;

import dev.driftgate.catalog.Progress;
import org.jspecify.annotations.NullMarked;

/** Runs something between one batch of queries and the next. */
@NullMarked
public record BetweenBatches(Runnable work) implements Progress {
    @Override
    public void begins(Step step) {
        if (step.number() > 1) {
            work.run();
        }
    }
}
