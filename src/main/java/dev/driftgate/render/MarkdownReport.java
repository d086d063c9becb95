package dev.driftgate.render;

import java.util.ArrayList;

/** A drift as a document of its own, for a pull request or a wiki. */
final class MarkdownReport {
    private MarkdownReport() {}

    static String of(Report report) {
        var parts = new ArrayList<String>();
        parts.add("# " + Markdown.text(report.headline()));
        parts.add(Markdown.text(Sums.sentence(report)));
        if (!report.chapters().isEmpty()) {
            parts.add(MarkdownParts.sums(report));
            parts.add(MarkdownSections.of(report));
            parts.add("### The whole diff");
            parts.add(MarkdownParts.diff(report));
        }
        if (!report.unread().isEmpty()) {
            parts.add(String.join("\n", MarkdownParts.unread(report)));
        }
        report.notes().forEach(note -> parts.add("Note: " + Markdown.text(note)));
        parts.add(Markdown.text(Sides.sentence(report)));
        return String.join("\n\n", parts) + "\n";
    }
}
