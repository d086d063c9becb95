package dev.driftgate.contract;

import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.ObjectId;
import dev.driftgate.catalog.postgres.LiveRelation;
import dev.driftgate.contract.dbt.SourceTable;
import java.util.Comparator;
import java.util.Objects;

/** Which relation, exactly as {@code pg_catalog} spells it: where contract, replica and changes meet. */
record RelationName(String schema, String relation) implements Comparable<RelationName> {
    private static final Comparator<RelationName> ORDER =
            Comparator.comparing(RelationName::schema).thenComparing(RelationName::relation);

    static RelationName of(SourceTable table) {
        return new RelationName(table.schema(), table.identifier());
    }

    static RelationName of(LiveRelation relation) {
        return new RelationName(relation.schema(), relation.name());
    }

    static RelationName of(ObjectId id) {
        return new RelationName(Objects.requireNonNull(id.schema()), id.relationOrSelf());
    }

    ObjectId id(Kind kind) {
        return new ObjectId(kind, schema, null, relation);
    }

    ObjectId column(String name) {
        return new ObjectId(Kind.COLUMN, schema, relation, name);
    }

    @Override
    public int compareTo(RelationName other) {
        return ORDER.compare(this, other);
    }
}
