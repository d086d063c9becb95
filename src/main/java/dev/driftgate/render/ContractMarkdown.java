package dev.driftgate.render;

import dev.driftgate.diff.ContractDrift;

/** The outcome of a contract check as Markdown. Ends with a line end. */
public final class ContractMarkdown {
    private ContractMarkdown() {}

    public static String of(ContractDrift drift) {
        return MarkdownReport.of(Report.of(drift));
    }
}
