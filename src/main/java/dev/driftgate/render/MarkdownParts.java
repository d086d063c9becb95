package dev.driftgate.render;

import dev.driftgate.diff.Change.Op;
import dev.driftgate.render.Outline.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The pieces that a Markdown document and a Linear issue share. */
final class MarkdownParts {
    private static final int ROOM_FOR_DIFF = 60_000;

    private MarkdownParts() {}

    /** A table of sums: a row per kind, and one per class beside structure; a column per direction that occurs. */
    static String sums(Report report) {
        var items = report.items();
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
        report.chapters()
                .forEach(chapter -> named(chapter)
                        .forEach((name, some) -> rows.add(row(
                                name, ops.stream().map(op -> count(some, op)).toList()))));
        return String.join("\n", rows);
    }

    private static Map<String, List<Item>> named(Chapter chapter) {
        return chapter.items().stream()
                .sorted(Comparator.comparing(item -> item.change().id().kind(), Kinds.READING))
                .collect(Collectors.groupingBy(
                        item -> chapter.heading()
                                .orElseGet(() ->
                                        item.change().id().kind().counted(2).substring(2)),
                        LinkedHashMap::new,
                        Collectors.toList()));
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
