package dev.driftgate.render;

import dev.driftgate.diff.Change;
import dev.driftgate.diff.Finding;
import dev.driftgate.diff.PropertyChange;

/** What happened to a documented table or column, in plain visible words: {@code new, type text}. */
final class FindingWords {
    private static final int LONGEST = 300;

    private FindingWords() {}

    /** The column, or the kind where it is the whole relation. */
    static String name(Change change) {
        return change.id().kind().isRelation()
                ? "the whole " + change.id().kind().singular()
                : Names.of(change.id());
    }

    static String happened(Finding finding) {
        var change = finding.change();
        String words = switch (change.op()) {
            case ADDED -> join("new", typed(change));
            case REMOVED -> join("gone from the replica", documented(change));
            case CHANGED -> changed(change);
            case RENAMED -> join("renamed from " + Line.from(change), changed(change));
        };
        return Cut.to(words, LONGEST);
    }

    /** {@code detected 2026-11-20 07:00 UTC} */
    static String when(Finding finding) {
        return "detected " + Times.of(finding.detectedAt());
    }

    private static String typed(Change change) {
        String all = PropertyWords.all(change);
        return all.isEmpty() ? "" : "live type " + all;
    }

    private static String documented(Change change) {
        String all = PropertyWords.all(change);
        return all.isEmpty() ? "" : "documented as " + all;
    }

    private static String changed(Change change) {
        return String.join(
                "; ",
                PropertyWords.shown(change)
                        .map(property -> one(change, property))
                        .toList());
    }

    private static String one(Change change, PropertyChange property) {
        String base = PropertyWords.value(change, property, property.base());
        String head = PropertyWords.value(change, property, property.head());
        boolean retyped = property.name().equals("type") && property.base() != null && property.head() != null;
        String label = PropertyWords.label(property);
        return retyped
                ? "retyped from " + base + " (documented) to " + head + " (live)"
                : (label.isEmpty() ? "" : label + " ") + "changed from " + base + " to " + head;
    }

    private static String join(String first, String second) {
        return second.isEmpty() ? first : first + ", " + second;
    }
}
