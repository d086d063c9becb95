package dev.driftgate.render;

import dev.driftgate.diff.Drift;
import java.time.Instant;
import java.util.UUID;

/**
 * What a card is about, the same in every state.
 *
 * @param requestedBy a Slack user id, or {@code schedule}
 * @param team the Linear team that gets the issue, by key or name
 */
public record CardFacts(UUID reviewId, Drift drift, String requestedBy, Instant requestedAt, String team) {
    /** What a button carries: which review, and which drift its card showed. */
    String buttonValue() {
        return reviewId + ":" + drift.fingerprint().abbreviated();
    }
}
