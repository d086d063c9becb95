package dev.driftgate.contract.dbt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The items that one list lacks, written as those that it has. */
final class Missing {
    /** What an item says, in order, in a list of that style. */
    interface Entries {
        Map<String, String> of(ListStyle style);
    }

    private final SequenceNode list;
    private final ListStyle style;
    private final String table;
    private final int depth;
    private final List<Map<String, String>> items = new ArrayList<>();

    Missing(SequenceNode list, ListStyle style, String table, int depth) {
        this.list = list;
        this.style = style;
        this.table = table;
        this.depth = depth;
    }

    void add(Map<String, String> item) {
        items.add(item);
    }

    /** @param mark how far the file's text is behind the text of its nodes */
    Insertion insertion(SourceText source, int mark) {
        return style.isFlow() ? inBrackets(source, mark) : inLines(source, mark);
    }

    private Insertion inLines(SourceText source, int mark) {
        int last = source.lastLine(list, style.indent());
        var end = source.lineEnd(last);
        var lines = items.stream()
                .map(item -> (style.spaced() ? end : "") + style.item(item, end))
                .collect(Collectors.joining(end));
        int offset = source.nextLine(last);
        var text = source.lineAt(last).endsWith("\n") ? lines + end : end + lines;
        var yaml = lines.replace("\r\n", "\n");
        return new Insertion(offset + mark, depth, text, new Proposal(table, source.line(last), yaml));
    }

    private Insertion inBrackets(SourceText source, int mark) {
        int start = source.start(style.model());
        int offset = source.offset(style.model().getEndMark());
        var before = source.text().substring(source.lineStart(start), start);
        var between = "," + (before.isBlank() ? source.lineEnd(start) + before : " ");
        var written = items.stream().map(item -> style.item(item, "\n")).toList();
        var text = written.stream().map(item -> between + item).collect(Collectors.joining());
        return new Insertion(
                offset + mark, depth, text, new Proposal(table, source.line(offset), String.join(",\n", written)));
    }
}
