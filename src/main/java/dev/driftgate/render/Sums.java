package dev.driftgate.render;

import dev.driftgate.diff.Change.Op;
import dev.driftgate.render.Outline.Item;
import dev.driftgate.render.Outline.Subject;
import java.util.ArrayList;
import java.util.List;

/** How much of what, in people's units: a new table is one change, however many columns it has. Zeros are not mentioned. */
final class Sums {
    private Sums() {}

    /** {@code 7 changes on 3 tables} */
    static String size(List<Item> items) {
        var on = on(items);
        return Numbers.counted(items.size(), "change", "changes") + (on.isEmpty() ? "" : " on " + on);
    }

    /** {@code 3 tables and 1 view}: what the changes are about, where that is more than the changes themselves. */
    static String on(List<Item> items) {
        var subjects = items.stream().map(Item::subject).distinct().toList();
        boolean eachItsOwn = items.stream()
                .allMatch(item -> item.isSubject() && !item.subject().kind().isRelation());
        return eachItsOwn ? "" : Kinds.counted(subjects, Subject::kind);
    }

    /** The changes by direction, and how many were ignored. What could not be read is a sentence of its own. */
    static String sentence(Report report) {
        String sums = report.chapters().isEmpty() ? "No differences in what was compared." : chapters(report);
        return report.ignored() == 0 ? sums : sums + " " + ignored(report.ignored());
    }

    /** Structure in full, every other class by its size: {@code Comments: 3 changes on 2 tables.} */
    private static String chapters(Report report) {
        var sentences = new ArrayList<String>();
        for (var chapter : report.chapters()) {
            var items = chapter.items();
            sentences.add(
                    chapter.isStructure()
                            ? size(items) + ": " + directions(items, report.wording()) + "."
                            : chapter.title() + ": " + size(items) + ".");
        }
        String same = report.chapters().get(0).isStructure() ? "" : "The structure is the same. ";
        return same + String.join(" ", sentences);
    }

    static String ignored(int count) {
        return Numbers.counted(count, "ignored change", "ignored changes") + " not shown.";
    }

    /** What is missing first, as in the list of changes. */
    private static String directions(List<Item> items, Wording wording) {
        var parts = new ArrayList<String>();
        for (Op op : List.of(Op.REMOVED, Op.CHANGED, Op.RENAMED, Op.ADDED)) {
            var some = items.stream().filter(item -> item.change().op() == op).toList();
            if (!some.isEmpty()) {
                parts.add(Kinds.counted(some, item -> item.change().id().kind()) + " " + said(op, wording));
            }
        }
        boolean lists = parts.stream().anyMatch(part -> part.contains(" and "));
        return String.join(lists ? "; " : ", ", parts);
    }

    static String said(Op op, Wording wording) {
        return switch (op) {
            case ADDED -> wording.onlyInHead();
            case REMOVED -> wording.onlyInBase();
            case CHANGED -> "different (" + wording.arrow() + ")";
            case RENAMED -> "renamed (" + wording.arrow() + ")";
        };
    }
}
