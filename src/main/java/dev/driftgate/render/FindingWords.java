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
            case ADDED -> change.id().kind().isRelation() ? "not listed in the contract" : join("new", typed(change));
            case REMOVED -> join("gone from the replica", documented(change));
            case CHANGED -> changed(finding);
            case RENAMED -> join(renamed(finding), changed(finding));
        };
        return Cut.to(words, LONGEST);
    }

    /** {@code detected 2026-11-20 07:00 UTC, changed 2026-11-19 22:14 UTC} */
    static String when(Finding finding) {
        String changed =
                finding.changedAt().map(at -> ", changed " + Times.of(at)).orElse("");
        return "detected " + Times.of(finding.detectedAt()) + changed;
    }

    private static String typed(Change change) {
        String all = PropertyWords.all(change);
        return all.isEmpty() ? "" : "live type " + all;
    }

    private static String documented(Change change) {
        String all = PropertyWords.all(change);
        return all.isEmpty() ? "" : "documented as " + all;
    }

    private static String renamed(Finding finding) {
        String how = finding.evidence()
                .rename()
                .map(rename -> " (" + EvidenceWords.rename(rename) + ")")
                .orElse("");
        return "renamed from " + Line.from(finding.change()) + how;
    }

    private static String changed(Finding finding) {
        return String.join(
                "; ",
                PropertyWords.shown(finding.change())
                        .map(property -> one(finding, property))
                        .toList());
    }

    private static String one(Finding finding, PropertyChange property) {
        var change = finding.change();
        String base = PropertyWords.value(change, property, property.base());
        String head = PropertyWords.value(change, property, property.head());
        boolean retyped = property.name().equals("type") && property.base() != null && property.head() != null;
        String label = PropertyWords.label(property);
        return retyped
                ? "retyped from " + base + " (" + EvidenceWords.base(finding.evidence()) + ") to " + head + " (live)"
                : (label.isEmpty() ? "" : label + " ") + "changed from " + base + " to " + head;
    }

    private static String join(String first, String second) {
        return second.isEmpty() ? first : first + ", " + second;
    }
}
