package dev.driftgate.render;

import dev.driftgate.diff.ContractDrift;

/** The outcome of a contract check for a terminal or a pipe. Ends with a line end. */
public final class ContractText {
    private ContractText() {}

    public static String of(ContractDrift drift, TerminalStyle style) {
        return of(drift, style, "Next: document these columns in dbt, or file the task with --file.");
    }

    /** For a run that goes on to file the task. */
    public static String beforeFiling(ContractDrift drift, TerminalStyle style) {
        return of(drift, style, "Next: document these columns in dbt.");
    }

    private static String of(ContractDrift drift, TerminalStyle style, String next) {
        return drift.findings().isEmpty() && drift.notes().isEmpty()
                ? TextReport.clear(ContractClear.sentence(drift), drift.unread(), style)
                : TextReport.of(Report.of(drift), style, next(drift, next));
    }

    private static String next(ContractDrift drift, String next) {
        if (!drift.unread().isEmpty()) {
            return TextReport.READ_AGAIN;
        }
        return drift.findings().isEmpty() ? "Next: nothing to do." : next;
    }
}
