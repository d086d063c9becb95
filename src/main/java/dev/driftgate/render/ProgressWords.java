package dev.driftgate.render;

import dev.driftgate.catalog.Progress.Step;
import dev.driftgate.catalog.Progress.Tally;

/** How far a check is, and what it took. */
public final class ProgressWords {
    private ProgressWords() {}

    /** {@code Reading prod: columns (3 of 5)…} */
    public static String of(Step step) {
        String what = step.kind()
                .map(kind -> kind.counted(2).substring(2))
                .orElse(step.number() == 1 ? "everything but tables" : "tables that differ");
        return "Reading " + Report.name(step.side()) + ": " + what + " (" + step.number() + " of " + step.of() + ")…";
    }

    /** {@code prod: 31 statements in 5 batches, 130,241 objects, 1.4 s} */
    public static String of(Tally tally) {
        return Report.name(tally.side()) + ": "
                + Numbers.counted(tally.statements(), "statement", "statements") + " in "
                + Numbers.counted(tally.batches(), "batch", "batches") + ", "
                + Numbers.counted(tally.objects(), "object", "objects") + ", "
                + Durations.of(tally.took());
    }
}
