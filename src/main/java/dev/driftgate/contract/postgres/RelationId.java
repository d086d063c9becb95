package dev.driftgate.contract.postgres;

/**
 * One relation of one database, whatever its name is.
 *
 * @param cluster tells databases apart; empty where the server does not say, and then nothing can be told by an oid
 */
public record RelationId(String cluster, long oid) {
    /** Whether both are known to be the same relation. */
    public boolean is(RelationId other) {
        return !cluster.isEmpty() && equals(other);
    }
}
