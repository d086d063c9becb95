package dev.driftgate.render;

import dev.driftgate.catalog.Unread;
import dev.driftgate.diff.Change;
import dev.driftgate.diff.ContractDrift;
import dev.driftgate.diff.Drift;
import dev.driftgate.diff.Finding;
import dev.driftgate.diff.Side;
import dev.driftgate.render.Outline.Item;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** What drift and contract drift have in common for a reader. */
record Report(
        String headline,
        Side base,
        Side head,
        List<Chapter> chapters,
        Wording wording,
        List<Unread> unread,
        List<String> notes,
        int ignored,
        Duration took) {
    private static final int LONGEST_NAME = 80;

    static Report of(Drift drift) {
        var wording = Wording.between(drift.base(), drift.head());
        return new Report(
                headline(drift),
                drift.base(),
                drift.head(),
                Chapter.of(drift.changes()),
                wording,
                sorted(drift.unread()),
                drift.notes().stream().map(Visible::of).toList(),
                drift.ignored(),
                drift.took());
    }

    static Report of(ContractDrift drift) {
        List<Change> changes = drift.findings().stream().map(Finding::change).toList();
        return new Report(
                headline(drift),
                drift.base(),
                drift.head(),
                Chapter.of(changes),
                Wording.contract(drift.findings()),
                sorted(drift.unread()),
                drift.notes().stream().map(Visible::of).toList(),
                drift.ignored(),
                drift.took());
    }

    /** The changes of all classes, in the order in which they are shown. */
    List<Item> items() {
        return chapters.stream().flatMap(chapter -> chapter.items().stream()).toList();
    }

    static String name(String name) {
        return Cut.to(Visible.of(name), LONGEST_NAME);
    }

    private static String headline(Drift drift) {
        String sides = Wording.name(drift.head()) + " and " + Wording.name(drift.base());
        return name(drift.comparison()) + ": "
                + (drift.changes().isEmpty() ? "no difference found between " + sides : sides + " have drifted apart");
    }

    private static String headline(ContractDrift drift) {
        return name(drift.contract()) + ": " + Wording.name(drift.head())
                + (drift.findings().isEmpty() ? " keeps to its contract" : " has outgrown its contract");
    }

    private static List<Unread> sorted(List<Unread> unread) {
        return unread.stream()
                .sorted(Comparator.comparing(Unread::what).thenComparing(Unread::why))
                .toList();
    }
}
