package dev.driftgate.check;

import dev.driftgate.catalog.Catalog;
import dev.driftgate.catalog.CatalogObject;
import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.Property;
import java.util.Set;

/**
 * What both servers keep. Before 18 a not-null constraint was a mark on its column: the name, the comment and the rest that
 * the same statement leaves in an 18 have nowhere to stand in a 17, and are no drift between the two.
 */
record KeptByBoth(int oldest) {
    private static final int NOT_NULL_CONSTRAINTS = 18;
    private static final Set<String> OF_NOT_NULL = Set.of("not_null_constraint", "constraint_comment");

    static KeptByBoth of(Catalog base, Catalog head) {
        return new KeptByBoth(Math.min(base.major(), head.major()));
    }

    Catalog in(Catalog catalog) {
        if (oldest >= NOT_NULL_CONSTRAINTS || catalog.major() < NOT_NULL_CONSTRAINTS) {
            return catalog;
        }
        return catalog.with(catalog.objects().stream().map(KeptByBoth::in).toList());
    }

    private static CatalogObject in(CatalogObject object) {
        if (object.id().kind() != Kind.COLUMN || object.properties().stream().noneMatch(KeptByBoth::isOfNotNull)) {
            return object;
        }
        var kept = object.properties().stream()
                .filter(property -> !isOfNotNull(property))
                .toList();
        return new CatalogObject(object.id(), object.position(), kept, object.unread());
    }

    private static boolean isOfNotNull(Property property) {
        return OF_NOT_NULL.contains(property.name());
    }
}
