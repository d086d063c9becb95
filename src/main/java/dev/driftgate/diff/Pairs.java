package dev.driftgate.diff;

import dev.driftgate.catalog.CatalogObject;
import java.util.ArrayList;
import java.util.List;

/** The objects of two catalogs side by side: those that both have, and those that one has alone. */
final class Pairs {
    /** One object on both sides. */
    record Pair(CatalogObject base, CatalogObject head) {}

    final List<Pair> both = new ArrayList<>();
    final List<CatalogObject> removed = new ArrayList<>();
    final List<CatalogObject> added = new ArrayList<>();

    private Pairs() {}

    /** By identity. Both lists are sorted, and walked once. */
    static Pairs of(List<CatalogObject> base, List<CatalogObject> head) {
        var pairs = new Pairs();
        int b = 0;
        int h = 0;
        while (b < base.size() && h < head.size()) {
            int order = base.get(b).id().compareTo(head.get(h).id());
            if (order < 0) {
                pairs.removed.add(base.get(b++));
            } else if (order > 0) {
                pairs.added.add(head.get(h++));
            } else {
                pairs.both.add(new Pair(base.get(b++), head.get(h++)));
            }
        }
        pairs.removed.addAll(base.subList(b, base.size()));
        pairs.added.addAll(head.subList(h, head.size()));
        return pairs;
    }
}
