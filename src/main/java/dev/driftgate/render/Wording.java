package dev.driftgate.render;

import dev.driftgate.diff.Change;
import dev.driftgate.diff.Evidence;
import dev.driftgate.diff.Finding;
import dev.driftgate.diff.Side;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The words for the two directions.
 *
 * @param onlyInBase said of what was removed: {@code only in prod}
 * @param inBase said of one value: {@code in prod}
 * @param arrow which way an arrow points: {@code prod → staging}
 * @param evidence what changes rest on that is more than the two sides
 */
record Wording(
        String onlyInBase,
        String onlyInHead,
        String inBase,
        String inHead,
        String arrow,
        Map<Change, Evidence> evidence) {
    private static final int LONGEST = 60;

    /** For two databases. */
    static Wording between(Side base, Side head) {
        String prod = name(base);
        String staging = name(head);
        return new Wording(
                "only in " + prod,
                "only in " + staging,
                "in " + prod,
                "in " + staging,
                prod + " → " + staging,
                Map.of());
    }

    /** Beneath a line that says the direction. */
    static Wording none() {
        return new Wording("", "", "", "", "", Map.of());
    }

    /** For a contract and the database it describes. */
    static Wording contract(List<Finding> findings) {
        return new Wording(
                "documented but gone",
                "not documented",
                "in the contract",
                "on the replica",
                "contract → replica",
                findings.stream().collect(Collectors.toMap(Finding::change, Finding::evidence, (a, b) -> a)));
    }

    static String name(Side side) {
        return Cut.to(Visible.of(side.name()), LONGEST);
    }

    /** Where an object that is on one side only stands; which side the right of an arrow is, for one that is on both. */
    String where(Change change) {
        return switch (change.op()) {
            case ADDED -> onlyInHead;
            case REMOVED -> onlyInBase;
            case CHANGED, RENAMED -> inHead + remark(change);
        };
    }

    /** Said of a value that base has. */
    String inBase(Change change) {
        return evidence(change).lastCheck().isPresent() ? "at the last check" : inBase;
    }

    /** What a change rests on, if that is not said by its direction. */
    String remark(Change change) {
        return EvidenceWords.behind(evidence(change));
    }

    private Evidence evidence(Change change) {
        return evidence.getOrDefault(change, Evidence.CONTRACT);
    }
}
