package dev.driftgate.catalog;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Which object: unique within one catalog. Names are exact, unquoted and unescaped, as {@code pg_catalog} holds them.
 *
 * @param schema null for objects that live in no schema, a schema itself among them
 * @param relation the table or view that a column, constraint or index belongs to, else null
 */
public record ObjectId(
        Kind kind, @Nullable String schema, @Nullable String relation, String name) implements Comparable<ObjectId> {
    private static final Comparator<ObjectId> ORDER = Comparator.comparing(
                    (ObjectId id) -> id.schema, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(ObjectId::relationOrSelf)
            .thenComparing(ObjectId::kind)
            .thenComparing(ObjectId::name);

    /** By schema, then relation (a relation stands before what belongs to it), then kind, then name. */
    @Override
    public int compareTo(ObjectId other) {
        return ORDER.compare(this, other);
    }

    /** The id of the relation this object belongs to or is; for an object outside any relation, its own. */
    public String relationOrSelf() {
        return relation != null ? relation : name;
    }
}
