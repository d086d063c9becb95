package dev.driftgate.render;

import dev.driftgate.diff.Change.Op;
import dev.driftgate.render.Outline.Item;
import java.util.ArrayList;
import java.util.List;

/** The pieces that a Markdown document and a Linear issue share. */
final class MarkdownParts {
    private static final int ROOM_FOR_DIFF = 60_000;

    private MarkdownParts() {}

    /** A table of sums: a row per kind, a column per direction that occurs. */
    static String sums(Report report) {
        var items = report.outline().items();
        var ops = List.of(Op.REMOVED, Op.CHANGED, Op.RENAMED, Op.ADDED).stream()
                .filter(op -> items.stream().anyMatch(item -> item.change().op() == op))
                .toList();
        var rows = new ArrayList<String>();
        rows.add(row(
                "",
                ops.stream()
                        .map(op -> Markdown.text(Sums.said(op, report.wording())))
                        .toList()));
        rows.add("| --- |" + " ---: |".repeat(ops.size()));
        items.stream()
                .map(item -> item.change().id().kind())
                .distinct()
                .sorted(Kinds.READING)
                .forEach(kind -> {
                    var ofKind = items.stream()
                            .filter(item -> item.change().id().kind() == kind)
                            .toList();
                    String name = kind.counted(2).substring(2);
                    rows.add(row(name, ops.stream().map(op -> count(ofKind, op)).toList()));
                });
        return String.join("\n", rows);
    }

    /** The whole diff in one fence, or as much of it as a tracker takes, and then a sentence that says so. */
    static String diff(Report report) {
        var lines = WholeDiff.lines(report);
        int shown = 0;
        int length = 0;
        while (shown < lines.size() && length + lines.get(shown).length() < ROOM_FOR_DIFF) {
            length += lines.get(shown++).length() + 1;
        }
        String fence = Markdown.fence("diff", lines.subList(0, shown));
        int more = lines.size() - shown;
        return more == 0
                ? fence
                : fence + "\n\n" + Numbers.counted(more, "more line does", "more lines do") + " not fit here.";
    }

    static List<String> unread(Report report) {
        return report.unread().stream()
                .map(one -> "- Could not be read: " + Markdown.code(Unreads.what(one)) + ", because "
                        + Markdown.code(one.why()))
                .toList();
    }

    private static String count(List<Item> items, Op op) {
        long count = items.stream().filter(item -> item.change().op() == op).count();
        return count == 0 ? "" : Numbers.of((int) count);
    }

    private static String row(String first, List<String> cells) {
        return "| " + Markdown.cell(first) + " | "
                + String.join(" | ", cells.stream().map(Markdown::cell).toList()) + " |";
    }
}
