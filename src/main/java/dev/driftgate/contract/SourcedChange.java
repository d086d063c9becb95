package dev.driftgate.contract;

import dev.driftgate.diff.Change;

/**
 * What the replica has beyond the contract, and whose contract that is.
 *
 * @param source the dbt source that lists the table
 */
public record SourcedChange(Change change, String source) implements Comparable<SourcedChange> {
    @Override
    public int compareTo(SourcedChange other) {
        return change.compareTo(other.change);
    }
}
