package dev.driftgate.diff;

import dev.driftgate.catalog.Catalog;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The comparison itself: the same few lines for every kind there is. */
public final class Diff {
    private Diff() {}

    /** What {@code head} has beyond {@code base}, sorted, of all classes. Names alone say what belongs together. */
    public static List<Change> between(Catalog base, Catalog head) {
        var changes = new Changes(Relations.of(base, head), EnumSet.allOf(ChangeClass.class));
        return changes.of(Pairs.of(base.objects(), head.objects()));
    }

    /**
     * What {@code head} has beyond {@code base}, sorted. What kept everything but its name is one change where no other
     * object could be meant.
     *
     * @param classes what is compared; structure always is
     */
    public static List<Change> between(Catalog base, Catalog head, Set<ChangeClass> classes) {
        var compared = EnumSet.of(ChangeClass.STRUCTURE);
        compared.addAll(classes);
        var pairs = Pairs.of(base.objects(), head.objects());
        return new Changes(Relations.of(base, head), compared).of(Renames.in(pairs, compared));
    }
}
