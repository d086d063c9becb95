package dev.driftgate.diff;

import dev.driftgate.catalog.Catalog;
import dev.driftgate.catalog.CatalogObject;
import dev.driftgate.catalog.Property;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The comparison itself: the same few lines for every kind there is. */
public final class Diff {
    private Diff() {}

    /** What {@code head} has beyond {@code base}, sorted. Both lists are walked once, side by side. */
    public static List<Change> between(Catalog base, Catalog head) {
        var changes = new ArrayList<Change>();
        var left = base.objects();
        var right = head.objects();
        int b = 0;
        int h = 0;
        while (b < left.size() || h < right.size()) {
            int order = b == left.size()
                    ? 1
                    : h == right.size()
                            ? -1
                            : left.get(b).id().compareTo(right.get(h).id());
            if (order < 0) {
                changes.add(removed(left.get(b++)));
            } else if (order > 0) {
                changes.add(added(right.get(h++)));
            } else {
                changed(left.get(b++), right.get(h++)).ifPresent(changes::add);
            }
        }
        return List.copyOf(changes);
    }

    private static Change added(CatalogObject head) {
        return new Change(Change.Op.ADDED, head.id(), null, differences(List.of(), head.properties()));
    }

    private static Change removed(CatalogObject base) {
        return new Change(Change.Op.REMOVED, base.id(), null, differences(base.properties(), List.of()));
    }

    private static Optional<Change> changed(CatalogObject base, CatalogObject head) {
        if (base.properties().equals(head.properties())) {
            return Optional.empty();
        }
        var differences = differences(base.properties(), head.properties()).stream()
                .filter(change ->
                        !base.unread().contains(change.name()) && !head.unread().contains(change.name()))
                .toList();
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of(new Change(Change.Op.CHANGED, head.id(), null, differences));
    }

    private static List<PropertyChange> differences(List<Property> base, List<Property> head) {
        var before = byName(base);
        var after = byName(head);
        var names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .map(name -> new PropertyChange(name, before.get(name), after.get(name)))
                .filter(change -> !Objects.equals(change.base(), change.head()))
                .toList();
    }

    private static Map<String, String> byName(List<Property> properties) {
        return properties.stream()
                .collect(Collectors.toMap(Property::name, Property::value, (a, b) -> b, LinkedHashMap::new));
    }
}
