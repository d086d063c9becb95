package dev.driftgate.review.postgres;

import dev.driftgate.diff.Drift;
import dev.driftgate.ticket.Ticket;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One drift that was put before people.
 *
 * @param drift as people saw it
 * @param version counts the changes of this row
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
        Optional<Step> decided,
        UUID ticketId,
        Optional<Ticket> ticket,
        Optional<Instant> confirmedAt,
        Optional<String> note,
        Optional<UUID> supersededBy,
        Optional<Instant> closedAt) {}
