package dev.driftgate.diff;

import dev.driftgate.catalog.CatalogObject;
import java.util.ArrayList;
import java.util.List;

/**
 * The objects of two catalogs side by side.
 *
 * @param both what stands on both sides, each pair with the id it has in head or had before something around it was renamed
 * @param renamed what stands on both sides under two names
 * @param forward puts the names of head into what base prints
 */
record Pairs(
        List<Pair> both,
        List<CatalogObject> removed,
        List<CatalogObject> added,
        List<Pair> renamed,
        Rewriting forward) {
    /** One object on both sides. */
    record Pair(CatalogObject base, CatalogObject head) {}

    /** By identity. Both lists are sorted, and walked once. */
    static Pairs of(List<CatalogObject> base, List<CatalogObject> head) {
        var both = new ArrayList<Pair>(Math.min(base.size(), head.size()));
        var removed = new ArrayList<CatalogObject>();
        var added = new ArrayList<CatalogObject>();
        int b = 0;
        int h = 0;
        while (b < base.size() && h < head.size()) {
            int order = base.get(b).id().compareTo(head.get(h).id());
            if (order < 0) {
                removed.add(base.get(b++));
            } else if (order > 0) {
                added.add(head.get(h++));
            } else {
                both.add(new Pair(base.get(b++), head.get(h++)));
            }
        }
        removed.addAll(base.subList(b, base.size()));
        added.addAll(head.subList(h, head.size()));
        return new Pairs(both, removed, added, List.of(), Rewriting.NONE);
    }
}
