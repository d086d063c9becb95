package dev.driftgate.diff;

import dev.driftgate.catalog.Catalog;
import dev.driftgate.catalog.CatalogObject;
import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.ObjectId;
import dev.driftgate.catalog.Property;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A catalog made up from a seed, out of so few words that two of them have much in common. */
@NullMarked
final class GeneratedCatalog {
    private static final List<String> NAMES = List.of("a", "b", "c", "d");

    private final Random random;
    private final List<CatalogObject> objects = new ArrayList<>();

    private GeneratedCatalog(Random random) {
        this.random = random;
    }

    static Catalog of(long seed) {
        var generated = new GeneratedCatalog(new Random(seed));
        generated.schema("public");
        generated.schema("other");
        return new Catalog("made", "made", "18.0", generated.objects, List.of());
    }

    /** The same objects, found in another order. */
    static Catalog shuffled(Catalog catalog, long seed) {
        var objects = new ArrayList<>(catalog.objects());
        Collections.shuffle(objects, new Random(seed));
        return new Catalog(catalog.name(), catalog.database(), catalog.server(), objects, catalog.unread());
    }

    private void schema(String schema) {
        for (var table : some()) {
            objects.add(object(new ObjectId(Kind.TABLE, schema, null, table), 0, "options"));
            int position = 1;
            for (var column : some()) {
                objects.add(object(new ObjectId(Kind.COLUMN, schema, table, column), position++, "type", "default"));
            }
            for (var index : some()) {
                objects.add(object(new ObjectId(Kind.INDEX, schema, table, table + "_" + index), 0, "definition"));
            }
        }
        for (var function : some()) {
            objects.add(object(new ObjectId(Kind.FUNCTION, schema, null, function + "(integer)"), 0, "body", "owner"));
        }
    }

    private CatalogObject object(ObjectId id, int position, String... names) {
        var properties = new ArrayList<Property>();
        var unread = new ArrayList<String>();
        for (var name : names) {
            var value = value();
            if (value != null) {
                properties.add(new Property(name, value));
            } else if (random.nextInt(8) == 0) {
                unread.add(name);
            }
        }
        if (random.nextInt(4) == 0) {
            properties.add(new Property("comment", NAMES.get(random.nextInt(2))));
        }
        return new CatalogObject(id, position, properties, unread);
    }

    private @Nullable String value() {
        int one = random.nextInt(4);
        return one == 0 ? null : "value " + one;
    }

    private List<String> some() {
        return NAMES.stream().filter(name -> random.nextInt(3) > 0).toList();
    }
}
