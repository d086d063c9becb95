package dev.driftgate.review.postgres;

import java.util.List;
import java.util.UUID;

/** What became of a drift that was to be put before people. */
public sealed interface Put {
    /** The review that people look at now. */
    Review review();

    /**
     * Nobody had seen it yet.
     *
     * @param superseded the reviews of the same comparison that it replaces
     */
    record Opened(Review review, List<UUID> superseded) implements Put {}

    /** It waits for a decision, or for its ticket, already. */
    record AlreadyOpen(Review review) implements Put {}

    /** It has a ticket already. */
    record AlreadyFiled(Review review) implements Put {}
}
