package dev.driftgate.render;

import dev.driftgate.diff.Drift;

/** The outcome of a check for a terminal or a pipe. Ends with a line end. */
public final class DriftText {
    private DriftText() {}

    public static String of(Drift drift, TerminalStyle style) {
        return drift.changes().isEmpty()
                ? TextReport.clear(AllClear.sentence(drift), drift.unread(), style)
                : TextReport.of(Report.of(drift), style, next(drift));
    }

    private static String next(Drift drift) {
        return drift.unread().isEmpty()
                ? "Next: write a migration for what belongs on both sides, and an ignore rule for what does not."
                : TextReport.READ_AGAIN;
    }
}
