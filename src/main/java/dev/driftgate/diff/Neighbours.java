package dev.driftgate.diff;

import dev.driftgate.catalog.CatalogObject;
import dev.driftgate.catalog.Kind;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Between which columns that both sides have a column stands. A renamed column stays between its neighbours; one that was
 * dropped and added again stands last.
 */
final class Neighbours {
    private final Map<Place, NavigableMap<Integer, String>> base = new HashMap<>();
    private final Map<Place, NavigableMap<Integer, String>> head = new HashMap<>();

    private Neighbours() {}

    /** @param relations the only ones of interest */
    static Neighbours in(Collection<Pairs.Pair> pairs, Set<Place> relations) {
        var neighbours = new Neighbours();
        if (!relations.isEmpty()) {
            pairs.stream()
                    .filter(pair -> pair.head().id().kind() == Kind.COLUMN)
                    .filter(pair -> relations.contains(Place.of(pair.head().id())))
                    .forEach(neighbours::learn);
        }
        return neighbours;
    }

    String ofBase(CatalogObject column) {
        return between(base, column);
    }

    String ofHead(CatalogObject column) {
        return between(head, column);
    }

    private void learn(Pairs.Pair pair) {
        var place = Place.of(pair.head().id());
        String name = pair.head().id().name();
        base.computeIfAbsent(place, p -> new TreeMap<>()).put(pair.base().position(), name);
        head.computeIfAbsent(place, p -> new TreeMap<>()).put(pair.head().position(), name);
    }

    /** By length and name, so that no name can look like two. */
    private static String between(Map<Place, NavigableMap<Integer, String>> side, CatalogObject column) {
        var columns = side.getOrDefault(Place.of(column.id()), new TreeMap<>());
        var before = columns.lowerEntry(column.position());
        var after = columns.higherEntry(column.position());
        String left = before == null ? "" : before.getValue();
        String right = after == null ? "" : after.getValue();
        return left.length() + ":" + left + right;
    }
}
