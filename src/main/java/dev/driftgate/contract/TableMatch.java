package dev.driftgate.contract;

import dev.driftgate.catalog.postgres.LiveRelation;
import dev.driftgate.contract.dbt.SourceTable;
import dev.driftgate.contract.postgres.SeenTable;
import java.util.Optional;

/**
 * A listed table and the relation that it is about.
 *
 * @param seen how the latest check that found it saw it
 */
record TableMatch(SourceTable table, LiveRelation relation, Optional<SeenTable> seen) {
    /** Whether the relation stands there under another name. */
    boolean isRenamed() {
        return !relation.name().equals(table.identifier());
    }
}
