package dev.driftgate.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Which object: unique within one catalog. Names are exact, unquoted and unescaped, as {@code pg_catalog} holds them.
 *
 * @param schema null for objects that live in no schema, a schema itself among them
 * @param relation the table or view that a column, constraint or index belongs to, else null
 */
public record ObjectId(
        Kind kind, @Nullable String schema, @Nullable String relation, String name) implements Comparable<ObjectId> {
    /** By schema, then relation (a relation stands before what belongs to it), then kind, then name. */
    @Override
    public int compareTo(ObjectId other) {
        int order = nullsFirst(schema, other.schema);
        if (order == 0) {
            order = relationOrSelf().compareTo(other.relationOrSelf());
        }
        if (order == 0) {
            order = kind.compareTo(other.kind);
        }
        return order == 0 ? name.compareTo(other.name) : order;
    }

    @SuppressWarnings("ReferenceEquality") // the one string that all objects of a schema share needs no second look
    private static int nullsFirst(@Nullable String one, @Nullable String other) {
        if (one == other) {
            return 0;
        }
        return one == null ? -1 : other == null ? 1 : one.compareTo(other);
    }

    /** The id of the relation this object belongs to or is; for an object outside any relation, its own. */
    public String relationOrSelf() {
        return relation != null ? relation : name;
    }
}
