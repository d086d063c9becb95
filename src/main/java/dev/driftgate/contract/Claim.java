package dev.driftgate.contract;

import dev.driftgate.catalog.CatalogObject;
import dev.driftgate.catalog.ObjectId;
import dev.driftgate.catalog.Property;
import dev.driftgate.catalog.postgres.LiveColumn;
import dev.driftgate.contract.dbt.SourceColumn;
import dev.driftgate.contract.postgres.SeenColumn;
import dev.driftgate.diff.Change;
import dev.driftgate.diff.Change.Op;
import dev.driftgate.diff.Evidence;
import dev.driftgate.diff.PropertyChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is claimed of one documented column.
 *
 * @param live the column that it is about, where there is one
 * @param type as the live one spells it where the claim agrees or says nothing
 * @param seen what to remember of it, if it was ever seen
 */
record Claim(
        SourceColumn column,
        Optional<LiveColumn> live,
        Optional<String> type,
        Evidence evidence,
        Optional<SeenColumn> seen) {
    private static final Property NOT_NULL = new Property("not_null", "yes");

    /** The live one's where there is one. */
    String name() {
        return live.map(LiveColumn::name).orElse(column.name());
    }

    ObjectId id(RelationName place) {
        return place.column(name());
    }

    boolean isRenamed() {
        return evidence.rename().isPresent();
    }

    Change renamed(RelationName place, List<PropertyChange> differences) {
        return new Change(Op.RENAMED, id(place), column.name(), differences);
    }

    /** As the contract has it. */
    CatalogObject base(RelationName place, boolean nulls) {
        var properties = new ArrayList<Property>();
        type.ifPresent(spelled -> properties.add(new Property("type", spelled)));
        if (nulls && column.notNull()) {
            properties.add(NOT_NULL);
        }
        return new CatalogObject(id(place), properties);
    }

    /** As it is; that it cannot be null matters only where the contract says so. */
    CatalogObject head(RelationName place, LiveColumn actual, boolean nulls) {
        var properties = new ArrayList<Property>();
        properties.add(new Property("type", actual.type().formatted()));
        if (nulls && column.notNull() && actual.notNull()) {
            properties.add(NOT_NULL);
        }
        return new CatalogObject(id(place), properties);
    }

    Claim with(Evidence other) {
        return new Claim(column, live, type, other, seen);
    }

    Claim remembering(Optional<SeenColumn> other) {
        return new Claim(column, live, type, evidence, other);
    }
}
