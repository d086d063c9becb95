package dev.driftgate.catalog.postgres;

import dev.driftgate.catalog.Kind;
import java.util.List;

/**
 * A table, view, materialized view, partitioned or foreign table that exists.
 *
 * @param oid the same on a physical standby; a relation dropped and created again gets another
 * @param part whether it belongs to something else: a partition, or a member of an extension
 * @param columns by attnum
 */
public record LiveRelation(long oid, Kind kind, String schema, String name, boolean part, List<LiveColumn> columns) {
    public LiveRelation {
        columns = List.copyOf(columns);
    }

    /** What of a view or what it keeps can be null is not known to the server. */
    public boolean knowsNulls() {
        return kind == Kind.TABLE || kind == Kind.FOREIGN_TABLE;
    }
}
