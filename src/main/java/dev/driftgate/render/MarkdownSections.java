package dev.driftgate.render;

import dev.driftgate.render.Outline.Group;
import dev.driftgate.render.Outline.Item;
import java.util.ArrayList;
import java.util.List;

/** A heading and a list per table, the weightiest first, as much as there is room for. */
final class MarkdownSections {
    private static final int ROOM = 24_000;

    private final Wording wording;
    private final List<String> sections = new ArrayList<>();
    private final List<Item> left = new ArrayList<>();
    private int room = ROOM;

    private MarkdownSections(Wording wording) {
        this.wording = wording;
    }

    static String of(Report report) {
        var sections = new MarkdownSections(report.wording());
        report.outline().groups().forEach(sections::add);
        if (!sections.left.isEmpty()) {
            sections.sections.add("And " + CardDiff.more(sections.left) + ".");
        }
        return String.join("\n\n", sections.sections);
    }

    private void add(Group group) {
        String heading = "### " + Markdown.code(group.subject().shown()) + "\n";
        room -= heading.length();
        var lines = new ArrayList<String>();
        for (var item : group.items()) {
            String line = "\n- " + ChangeSentence.of(item, wording);
            if (left.isEmpty() && line.length() <= room) {
                room -= line.length();
                lines.add(line);
            } else {
                left.add(item);
            }
        }
        if (!lines.isEmpty()) {
            sections.add(heading + String.join("", lines));
        }
    }
}
