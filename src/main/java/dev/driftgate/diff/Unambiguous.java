package dev.driftgate.diff;

import dev.driftgate.catalog.CatalogObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Pairs of objects that are alike, where each is like one object on the other side and like no second one. */
final class Unambiguous {
    private Unambiguous() {}

    /** Keys are what has to be equal. */
    static List<Pairs.Pair> pairs(
            List<CatalogObject> base,
            List<CatalogObject> head,
            Function<CatalogObject, String> baseKey,
            Function<CatalogObject, String> headKey) {
        var before = byKey(base, baseKey);
        var after = byKey(head, headKey);
        var pairs = new ArrayList<Pairs.Pair>();
        before.forEach((key, objects) -> {
            var others = after.getOrDefault(key, List.of());
            if (objects.size() == 1 && others.size() == 1) {
                pairs.add(new Pairs.Pair(objects.get(0), others.get(0)));
            }
        });
        return pairs;
    }

    private static Map<String, List<CatalogObject>> byKey(
            List<CatalogObject> objects, Function<CatalogObject, String> key) {
        var byKey = new LinkedHashMap<String, List<CatalogObject>>();
        for (var object : objects) {
            byKey.computeIfAbsent(key.apply(object), any -> new ArrayList<>(1)).add(object);
        }
        return byKey;
    }
}
