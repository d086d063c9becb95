package dev.driftgate.diff;

import dev.driftgate.catalog.CatalogObject;
import dev.driftgate.catalog.Kind;
import java.util.List;
import java.util.function.Function;

/** What may be renamed on one side, and by what it is recognised on the other. */
record Candidates(Loose side, Shapes shapes, Function<CatalogObject, String> neighbours) {
    String key(CatalogObject object) {
        return List.of(
                        String.valueOf(object.id().schema()),
                        String.valueOf(object.id().relation()),
                        shape(object))
                .toString();
    }

    private String shape(CatalogObject object) {
        var id = object.id();
        if (id.kind() == Kind.SCHEMA) {
            return shapes.schema(object, side.inSchema(id.name()));
        }
        if (id.kind() == Kind.COLUMN) {
            return shapes.own(object) + neighbours.apply(object);
        }
        return id.kind().isRelation() ? shapes.relation(object, side.partsOf(id)) : shapes.own(object);
    }
}
