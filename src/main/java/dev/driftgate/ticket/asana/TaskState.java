package dev.driftgate.ticket.asana;

/** What became of a task. */
public enum TaskState {
    OPEN,
    COMPLETED,
    /** Deleted, or moved where the token does not see it; Asana does not say which. */
    GONE
}
