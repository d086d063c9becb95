package dev.driftgate.diff;

import dev.driftgate.catalog.ObjectId;
import org.jspecify.annotations.Nullable;

/** Where a relation stands, and with it all that belongs to it. */
record Place(@Nullable String schema, String relation) {
    static Place of(ObjectId id) {
        return new Place(id.schema(), id.relationOrSelf());
    }
}
