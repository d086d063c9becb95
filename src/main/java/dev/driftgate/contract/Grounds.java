package dev.driftgate.contract;

import dev.driftgate.catalog.postgres.LiveRelation;
import dev.driftgate.catalog.postgres.LiveSchema;
import dev.driftgate.contract.postgres.Past;
import dev.driftgate.contract.postgres.RelationId;

/**
 * What a contract is held against.
 *
 * @param strict whether nullability counts too, and tables that stand beside the listed ones
 */
record Grounds(LiveSchema live, Past past, boolean strict) {
    RelationId id(LiveRelation relation) {
        return new RelationId(live.cluster(), relation.oid());
    }
}
