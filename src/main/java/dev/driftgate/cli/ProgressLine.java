package dev.driftgate.cli;

import dev.driftgate.catalog.Progress;
import dev.driftgate.catalog.Progress.Step;
import dev.driftgate.check.SlowSteps;
import dev.driftgate.render.ProgressWords;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/** One line on a terminal that says where a long check is, and is gone afterwards. */
final class ProgressLine implements Progress, AutoCloseable {
    private static final String OVER = "\r\u001b[K";

    private final PrintWriter errors;
    private final BooleanSupplier terminal;
    private final boolean verbose;
    private final SlowSteps slow;
    private boolean shown;

    /**
     * Makes one; nothing is printed before a check takes long.
     *
     * @param terminal whether errors go to one; only asked when there is something to show
     * @param verbose whether to say also what each side took
     */
    ProgressLine(PrintWriter errors, BooleanSupplier terminal, boolean verbose) {
        this.errors = errors;
        this.terminal = terminal;
        this.verbose = verbose;
        this.slow = new SlowSteps(
                InstantSource.system(), new SlowSteps.Rhythm(Duration.ZERO, Integer.MAX_VALUE), this::show);
    }

    ProgressLine start() {
        slow.start();
        return this;
    }

    @Override
    public void begins(Step step) {
        slow.begins(step);
    }

    @Override
    public synchronized void ended(Tally tally) {
        if (verbose) {
            clear();
            errors.println(ProgressWords.of(tally));
        }
    }

    synchronized void show(Step step) {
        if (terminal.getAsBoolean()) {
            errors.print(OVER + ProgressWords.of(step));
            errors.flush();
            shown = true;
        }
    }

    @Override
    public void close() {
        slow.close();
        synchronized (this) {
            clear();
        }
    }

    private void clear() {
        if (shown) {
            errors.print(OVER);
            errors.flush();
            shown = false;
        }
    }
}
