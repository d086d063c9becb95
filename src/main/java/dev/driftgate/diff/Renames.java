package dev.driftgate.diff;

import dev.driftgate.catalog.CatalogObject;
import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.ObjectId;
import dev.driftgate.diff.Pairs.Pair;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds what kept everything but its name: a removed and an added object of one kind in one place that are alike, where no
 * other is like either. Other names of other objects in what Postgres prints of an object make no difference.
 */
final class Renames {
    /** Names that hang on each other over more corners than this are not worth the search. */
    private static final int ROUNDS = 10;

    private final Set<ChangeClass> classes;
    private final Set<ObjectId> refused;
    private final List<Pair> both;
    private final Loose removed;
    private final Loose added;
    private final List<Pair> renamed = new ArrayList<>();
    private final Rewriting forward = new Rewriting();

    private Renames(Pairs pairs, Set<ChangeClass> classes, Set<ObjectId> refused) {
        this.classes = classes;
        this.refused = refused;
        this.both = new ArrayList<>(pairs.both());
        this.removed = new Loose(pairs.removed());
        this.added = new Loose(pairs.added());
    }

    /** The same objects, with those paired that only differ in their names. */
    static Pairs in(Pairs pairs, Set<ChangeClass> classes) {
        if (pairs.removed().isEmpty() || pairs.added().isEmpty()) {
            return pairs;
        }
        var refused = new HashSet<ObjectId>();
        for (int round = 1; ; round++) {
            var renames = new Renames(pairs, classes, refused);
            renames.match(id -> id.kind() == Kind.SCHEMA);
            renames.match(id -> id.kind() != Kind.SCHEMA && id.relation() == null);
            renames.match(id -> id.relation() != null);
            var wrong = renames.wrong(round < ROUNDS);
            if (wrong.isEmpty()) {
                return renames.pairs();
            }
            refused.addAll(wrong);
        }
    }

    /** Pairs what is loose on one floor: schemas, then what is in them, then what belongs to relations. */
    private void match(Predicate<ObjectId> floor) {
        var before = candidates(removed, added, floor);
        var after = candidates(added, removed, floor);
        if (before.isEmpty() || after.isEmpty()) {
            return;
        }
        var neighbours = Neighbours.in(both, places(before));
        var base = new Candidates(removed, new Shapes(classes, removed.masked(forward)), neighbours::ofBase);
        var head = new Candidates(added, new Shapes(classes, added.masked(Rewriting.NONE)), neighbours::ofHead);
        Unambiguous.pairs(before, after, base::key, head::key).forEach(this::rename);
    }

    private List<CatalogObject> candidates(Loose side, Loose other, Predicate<ObjectId> floor) {
        return side.objects().stream()
                .filter(object -> floor.test(object.id()))
                .filter(object -> !refused.contains(side.origin(object.id())))
                .filter(side::canBeJudged)
                .filter(object -> !other.hasRelation(Place.of(object.id())))
                .toList();
    }

    private static Set<Place> places(List<CatalogObject> objects) {
        return objects.stream()
                .map(CatalogObject::id)
                .filter(id -> id.kind() == Kind.COLUMN)
                .map(Place::of)
                .collect(Collectors.toSet());
    }

    private void rename(Pair pair) {
        var from = pair.base().id();
        var to = pair.head().id();
        removed.take(from);
        added.take(to);
        renamed.add(pair);
        forward.name(from, to.name());
        if (from.kind() == Kind.SCHEMA) {
            removed.inSchema(from.name()).forEach(object -> settle(object.id(), inSchema(object.id(), to.name())));
        } else if (from.kind().isRelation()) {
            removed.partsOf(from).forEach(part -> settle(part.id(), inRelation(part.id(), to.name())));
        }
    }

    /** Pairs what stands in something renamed with its counterpart, or puts it where that would stand. */
    private void settle(ObjectId from, ObjectId to) {
        if (added.holds(to)) {
            both.add(new Pair(removed.take(from), added.take(to)));
        } else {
            removed.move(from, to);
        }
    }

    private ObjectId inSchema(ObjectId id, String schema) {
        return new ObjectId(id.kind(), schema, id.relation(), Shapes.name(id, forward));
    }

    private static ObjectId inRelation(ObjectId id, String relation) {
        return new ObjectId(id.kind(), id.schema(), relation, id.name());
    }

    /** The pairs that are not alike after all, because a name in them did not become what was hoped. */
    private Set<ObjectId> wrong(boolean patient) {
        var shapes = new Shapes(classes, forward);
        var exact = new Shapes(classes, Rewriting.NONE);
        var wrong = renamed.stream()
                .filter(pair -> !alike(pair, shapes, exact))
                .map(pair -> removed.origin(pair.base().id()))
                .collect(Collectors.toSet());
        return wrong.isEmpty() || patient
                ? wrong
                : renamed.stream().map(pair -> removed.origin(pair.base().id())).collect(Collectors.toSet());
    }

    private static boolean alike(Pair pair, Shapes shapes, Shapes exact) {
        return shapes.own(standing(pair)).equals(exact.own(pair.head()));
    }

    /** The texts of a renamed relation are about the columns that it has in head. */
    private static CatalogObject standing(Pair pair) {
        var base = pair.base();
        return pair.head().id().kind().isRelation()
                ? new CatalogObject(pair.head().id(), base.position(), base.properties(), base.unread())
                : base;
    }

    private Pairs pairs() {
        var byName = renamed.stream().collect(Collectors.partitioningBy(this::follows));
        both.addAll(byName.getOrDefault(true, List.of()));
        return new Pairs(both, removed.originals(), added.objects(), byName.getOrDefault(false, List.of()), forward);
    }

    /** A function whose argument is of a renamed type has another signature and the same name. */
    private boolean follows(Pair pair) {
        return Shapes.name(pair.base().id(), forward)
                .equals(Shapes.name(pair.head().id(), Rewriting.NONE));
    }
}
