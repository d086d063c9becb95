package dev.driftgate.contract.postgres;

import java.time.Instant;
import java.util.List;

/**
 * A comment on a task, as it is meant or made.
 *
 * @param marker a word by which it is found again
 * @param fresh what it tells for the first time, or again
 * @param gone the fingerprints that it says are no more
 */
public record TaskComment(String marker, List<ToldFinding> fresh, List<String> gone) {
    /** One that Asana was asked for at that time, without anybody knowing what came of it. */
    public record Unsettled(TaskComment comment, Instant attempt) {}

    public TaskComment {
        fresh = List.copyOf(fresh);
        gone = List.copyOf(gone);
    }
}
