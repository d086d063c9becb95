package dev.driftgate.contract.postgres;

import dev.driftgate.ticket.Ticket;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A contract's Asana task, from the moment it is meant to exist.
 *
 * @param marker the line in the task by which it is found again
 * @param findings the fingerprints that the task and its comments tell
 * @param ticket empty until the task is known to exist
 * @param attemptedAt when it was last asked for; empty: never yet
 */
public record ContractTask(
        UUID id,
        String contract,
        String marker,
        Set<String> findings,
        Optional<Ticket> ticket,
        Optional<Instant> attemptedAt) {
    public ContractTask {
        findings = Set.copyOf(findings);
    }
}
