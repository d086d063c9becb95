package dev.driftgate.contract;

import dev.driftgate.diff.Change;
import dev.driftgate.diff.Evidence;
import java.time.Instant;
import java.util.Optional;

/**
 * What the replica has beyond the contract, and whose contract that is.
 *
 * @param source the dbt source that lists the table; for a table that none lists, one that lists others of its schema
 * @param changedAt when the server last changed the column, where it keeps such times
 */
public record SourcedChange(Change change, String source, Evidence evidence, Optional<Instant> changedAt)
        implements Comparable<SourcedChange> {
    @Override
    public int compareTo(SourcedChange other) {
        return change.compareTo(other.change);
    }
}
