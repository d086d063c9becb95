package dev.driftgate.contract.postgres;

import dev.driftgate.ticket.Ticket;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A contract's Asana task, from the moment it is meant to exist.
 *
 * @param marker the line in the task by which it is found again
 * @param ticket empty until the task is known to exist
 * @param attempt the last time it was asked for; empty: never yet
 */
public record ContractTask(
        UUID id, String contract, String marker, Optional<Ticket> ticket, Optional<Attempt> attempt) {
    /** When and in which project a task was asked for. */
    public record Attempt(Instant at, Optional<String> project) {}

    /** Why a task is of no more use. */
    public enum End {
        /** A person completed it, whatever was left of it. */
        COMPLETED,
        /** Nothing of it was left. */
        RESOLVED,
        /** It was deleted in Asana. */
        DELETED
    }
}
