package dev.driftgate.render;

import dev.driftgate.catalog.Unread;

/** What there is to say about a replica that is too old to act upon. */
public final class StaleWords {
    /** For a run that has findings. */
    public static final String NOT_FILED = "No task was filed, because the replica is too far behind.";

    private StaleWords() {}

    /** For a run that came to no answer. */
    public static String sentence(Unread stale) {
        return "reading the replica: it does not have the " + stale.what() + " (" + stale.why()
                + "), so nothing was filed. See to its replication, or set max_lag";
    }
}
