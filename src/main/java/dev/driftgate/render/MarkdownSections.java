package dev.driftgate.render;

import dev.driftgate.render.Outline.Group;
import dev.driftgate.render.Outline.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A heading and a list per table, the weightiest first, as much as there is room for. */
final class MarkdownSections {
    private static final int ROOM = 24_000;
    /** For each class beside structure. */
    private static final int SHARE = 2_000;

    private final Wording wording;
    private final List<String> sections = new ArrayList<>();
    private final List<Item> left = new ArrayList<>();
    private int room;

    private MarkdownSections(Wording wording, int room) {
        this.wording = wording;
        this.room = room;
    }

    static String of(Report report) {
        int shares = SHARE
                * (int) report.chapters().stream()
                        .filter(chapter -> !chapter.isStructure())
                        .count();
        return report.chapters().stream()
                .map(chapter -> of(chapter, report.wording(), chapter.isStructure() ? ROOM - shares : SHARE))
                .collect(Collectors.joining("\n\n"));
    }

    private static String of(Chapter chapter, Wording wording, int room) {
        var sections = new MarkdownSections(wording, room);
        chapter.heading().ifPresent(title -> sections.sections.add("## " + title));
        chapter.outline().groups().forEach(sections::add);
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
