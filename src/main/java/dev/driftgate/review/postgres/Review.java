package dev.driftgate.review.postgres;

import dev.driftgate.diff.Drift;
import dev.driftgate.ticket.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One drift that was put before people.
 *
 * @param drift as people saw it
 * @param version counts the changes of this row
 * @param firstApproval the one that did not suffice, where two people have to approve
 * @param ticketId the ticket's id at the tracker, chosen when the review was made
 * @param confirmedAt when the databases were read again after the approval, or given up on
 * @param note a sentence for the card, where there is something to explain
 * @param closedAt when it was superseded or resolved
 */
public record Review(
        UUID id,
        Drift drift,
        ReviewState state,
        int version,
        Step requested,
        Optional<Step> firstApproval,
        Optional<Step> decided,
        UUID ticketId,
        Optional<Ticket> ticket,
        Optional<Instant> confirmedAt,
        Optional<String> note,
        Optional<UUID> supersededBy,
        Optional<Instant> closedAt) {
    /** Who approved, in their order; of an approved review only. */
    public List<Step> approvals() {
        var last = decided.orElseThrow();
        return firstApproval
                .filter(first -> !first.by().equals(last.by()))
                .map(first -> List.of(first, last))
                .orElse(List.of(last));
    }
}
