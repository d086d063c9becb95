package dev.driftgate.catalog.postgres;

import java.util.List;

/**
 * A table, view, materialized view, partitioned or foreign table that exists.
 *
 * @param oid the same on a physical standby; a relation dropped and created again gets another
 * @param columns by attnum
 */
public record LiveRelation(long oid, String schema, String name, List<LiveColumn> columns) {
    public LiveRelation {
        columns = List.copyOf(columns);
    }
}
