package dev.driftgate.render;

import dev.driftgate.diff.Change;
import dev.driftgate.diff.Side;

/**
 * The words for the two directions.
 *
 * @param onlyInBase said of what was removed: {@code only in prod}
 * @param inBase said of one value: {@code in prod}
 * @param arrow which way an arrow points: {@code prod → staging}
 */
record Wording(String onlyInBase, String onlyInHead, String inBase, String inHead, String arrow) {
    private static final int LONGEST = 60;

    /** For two databases. */
    static Wording between(Side base, Side head) {
        String prod = name(base);
        String staging = name(head);
        return new Wording(
                "only in " + prod, "only in " + staging, "in " + prod, "in " + staging, prod + " → " + staging);
    }

    /** For a contract and the database it describes. */
    static Wording contract() {
        return new Wording(
                "documented but gone", "not documented", "in the contract", "on the replica", "contract → replica");
    }

    static String name(Side side) {
        return Cut.to(Visible.of(side.name()), LONGEST);
    }

    /** Where an object that is on one side only stands; which side the right of an arrow is, for one that is on both. */
    String where(Change change) {
        return switch (change.op()) {
            case ADDED -> onlyInHead;
            case REMOVED -> onlyInBase;
            case CHANGED, RENAMED -> inHead;
        };
    }
}
