package dev.driftgate.catalog.deparse;

import dev.driftgate.catalog.Catalog;
import dev.driftgate.catalog.CatalogObject;
import dev.driftgate.catalog.ObjectId;
import dev.driftgate.catalog.Property;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Differences of spelling that show only beside the other side. */
public final class Spellings {
    /** From here on {@code EXTRACT} is a function of its own. */
    private static final int EXTRACT = 14;

    private final Map<ObjectId, CatalogObject> base = new HashMap<>();
    private final boolean baseOlder;
    private final Likeness likeness;

    private Spellings(Catalog base, Catalog head) {
        base.objects().forEach(object -> this.base.put(object.id(), object));
        this.baseOlder = major(base) < EXTRACT;
        boolean older = baseOlder != major(head) < EXTRACT;
        this.likeness = new Likeness(new ImplicitCasts(new ColumnTypes(List.of(base, head))), older);
    }

    /** The head, with the base's words wherever its own say the same thing in others. */
    public static Catalog adopted(Catalog base, Catalog head) {
        var spellings = new Spellings(base, head);
        return new Catalog(
                head.name(),
                head.database(),
                head.server(),
                head.objects().stream().map(spellings::adopted).toList(),
                head.unread());
    }

    private CatalogObject adopted(CatalogObject head) {
        var other = base.get(head.id());
        if (other == null || other.properties().equals(head.properties())) {
            return head;
        }
        var properties = new ArrayList<Property>();
        for (var property : head.properties()) {
            properties.add(other.property(property.name())
                    .filter(value -> alike(property.name(), value, property.value()))
                    .map(value -> new Property(property.name(), value))
                    .orElse(property));
        }
        return new CatalogObject(head.id(), head.position(), properties, head.unread());
    }

    private boolean alike(String property, String base, String head) {
        if (base.equals(head) || !PrintedSql.isIn(property)) {
            return false;
        }
        String first = baseOlder ? base : head;
        String second = baseOlder ? head : base;
        return Likeness.isPossible(first, second) && likeness.holds(first, second);
    }

    private static int major(Catalog catalog) {
        return Integer.parseInt(catalog.server().split("[^0-9]", 2)[0]);
    }
}
