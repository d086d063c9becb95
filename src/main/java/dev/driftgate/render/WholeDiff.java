package dev.driftgate.render;

import dev.driftgate.diff.Change;
import dev.driftgate.render.Outline.Item;
import dev.driftgate.render.Outline.Section;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every line there is, nothing folded and nothing shortened, in the shape of a {@code diff}. Visible text, not escaped for any target. */
final class WholeDiff {
    private static final String INDENT = "    ";

    private WholeDiff() {}

    static List<String> lines(Report report) {
        return report.chapters().stream()
                .flatMap(chapter -> lines(chapter, report.wording()))
                .toList();
    }

    /** For a file that is read without the message it hangs on. */
    static String document(Report report) {
        var head = Stream.of(report.headline(), Sums.sentence(report), "");
        var unread = report.unread().stream().map(Unreads::line);
        return Stream.of(head, lines(report).stream(), unread)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Stream<String> lines(Chapter chapter, Wording wording) {
        var heading = chapter.heading().map(title -> "== " + title + " ==").stream();
        var sections = chapter.outline().sections().stream();
        return Stream.concat(heading, sections.flatMap(section -> lines(section, wording)));
    }

    private static Stream<String> lines(Section section, Wording wording) {
        var heading = section.heading().map(name -> "@@ " + name + " @@").stream();
        return Stream.concat(heading, section.items().stream().flatMap(item -> lines(item, wording)));
    }

    private static Stream<String> lines(Item item, Wording wording) {
        var line = Line.of(item, wording);
        var details = line.details().stream().map(WholeDiff::indented);
        var parts = item.folded().stream().map(part -> part(item, part));
        return Stream.of(Stream.of(line.text()), details, parts).flatMap(lines -> lines);
    }

    /** The direction stands on the line of the whole. */
    private static String part(Item item, Change part) {
        var line = Line.of(new Item(item.subject(), part, List.of()), Wording.none());
        return indented(line.text());
    }

    /** The sign stays in front, where a reader of diffs looks for it. */
    private static String indented(String line) {
        return line.charAt(0) + INDENT + line.substring(1).stripTrailing();
    }
}
