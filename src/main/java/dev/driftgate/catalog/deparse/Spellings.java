package dev.driftgate.catalog.deparse;

import dev.driftgate.catalog.Catalog;
import dev.driftgate.catalog.CatalogObject;
import dev.driftgate.catalog.ObjectId;
import dev.driftgate.catalog.Property;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Differences of spelling that show only beside the other side. */
public final class Spellings {
    /** From here on {@code EXTRACT} is a function of its own. */
    private static final int EXTRACT = 14;

    private final Catalog base;
    private final Catalog head;
    /** Made when first asked, as most pairs of catalogs never ask. */
    private @Nullable Likeness likeness;

    private Spellings(Catalog base, Catalog head) {
        this.base = base;
        this.head = head;
    }

    /** Whether some texts can only be told from each other with the types of columns at hand. */
    public static boolean dependOnColumns(Catalog base, Catalog head) {
        var texts = new HashMap<ObjectId, CatalogObject>();
        base.objects().forEach(object -> texts.put(object.id(), object));
        return head.objects().stream().anyMatch(object -> {
            var other = texts.get(object.id());
            return other != null
                    && object.properties().stream()
                            .anyMatch(property -> other.property(property.name())
                                    .filter(value -> !value.equals(property.value()))
                                    .filter(value -> PrintedSql.isIn(property.name()))
                                    .filter(value -> Likeness.isPossible(value, property.value()))
                                    .isPresent());
        });
    }

    /** The head, with the base's words wherever its own say the same thing in others. */
    public static Catalog adopted(Catalog base, Catalog head) {
        return new Spellings(base, head).adopted();
    }

    /** Both lists are sorted and walked once, side by side. */
    private Catalog adopted() {
        var objects = new ArrayList<CatalogObject>(head.objects().size());
        boolean any = false;
        int b = 0;
        for (var object : head.objects()) {
            while (b < base.objects().size() && base.objects().get(b).id().compareTo(object.id()) < 0) {
                b++;
            }
            boolean both =
                    b < base.objects().size() && base.objects().get(b).id().equals(object.id());
            var adopted = both ? adopted(base.objects().get(b), object) : object;
            any |= !adopted.equals(object);
            objects.add(adopted);
        }
        return any ? head.with(objects) : head;
    }

    private CatalogObject adopted(CatalogObject one, CatalogObject other) {
        if (one.properties().equals(other.properties())) {
            return other;
        }
        var properties = new ArrayList<Property>(other.properties().size());
        for (var property : other.properties()) {
            properties.add(one.property(property.name())
                    .filter(value -> alike(property.name(), value, property.value()))
                    .map(value -> new Property(property.name(), value))
                    .orElse(property));
        }
        return new CatalogObject(other.id(), other.position(), properties, other.unread());
    }

    private boolean alike(String property, String one, String other) {
        if (one.equals(other) || !PrintedSql.isIn(property)) {
            return false;
        }
        boolean older = isBeforeExtract(base) || !isBeforeExtract(head);
        String first = older ? one : other;
        String second = older ? other : one;
        return Likeness.isPossible(first, second) && likeness().holds(first, second);
    }

    private Likeness likeness() {
        if (likeness == null) {
            var types = new ColumnTypes(List.of(base, head));
            likeness = new Likeness(new ImplicitCasts(types), isBeforeExtract(base) != isBeforeExtract(head));
        }
        return likeness;
    }

    private static boolean isBeforeExtract(Catalog catalog) {
        return catalog.major() < EXTRACT;
    }
}
