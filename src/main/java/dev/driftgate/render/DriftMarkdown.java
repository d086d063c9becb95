package dev.driftgate.render;

import dev.driftgate.diff.Drift;

/** The outcome of a check as Markdown. Ends with a line end. */
public final class DriftMarkdown {
    private DriftMarkdown() {}

    public static String of(Drift drift) {
        return MarkdownReport.of(Report.of(drift));
    }
}
