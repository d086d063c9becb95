package dev.driftgate.catalog.postgres;

import dev.driftgate.catalog.Catalog;
import dev.driftgate.catalog.CatalogObject;
import dev.driftgate.catalog.ObjectId;
import dev.driftgate.catalog.deparse.Spellings;
import dev.driftgate.catalog.postgres.Digests.Relation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

/**
 * One of two places from which databases that are read at the same time tell each other what they hold. What was told
 * first stands: a read that had to begin again finds the same answers.
 */
final class Seat {
    private final Told mine;
    private final Told theirs;

    /**
     * What one side has told.
     *
     * @param few all but the objects of tables
     */
    private record Told(CompletableFuture<Catalog> few, CompletableFuture<Digests> digests) {
        Told() {
            this(new CompletableFuture<>(), new CompletableFuture<>());
        }
    }

    /** What has to be fetched, and what cannot be any more because it has changed since the other side was told of it. */
    record Selection(Set<String> names, Set<Relation> moved) {}

    /** The other side failed, and says itself why. */
    static final class Left extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private Seat(Told mine, Told theirs) {
        this.mine = mine;
        this.theirs = theirs;
    }

    /** Where nobody sits yet. */
    static Seat free() {
        return new Seat(new Told(), new Told());
    }

    Seat opposite() {
        return new Seat(theirs, mine);
    }

    /** Nobody is to wait for this side any more. */
    void leave() {
        mine.few.completeExceptionally(new Left());
        mine.digests.completeExceptionally(new Left());
    }

    /**
     * Whether digests tell what is alike: not between servers that print in different ways, nor where a text may say the
     * same as the other only because of the types of some columns.
     */
    boolean mayLeaveOut(Catalog few) {
        mine.few.complete(few);
        var first = now(mine.few);
        var second = now(theirs.few);
        return first.major() == second.major() && !Spellings.dependOnColumns(first, second);
    }

    /** The relations that differ, and those in which anything else does. */
    Selection differing(Digests digests) {
        mine.digests.complete(digests);
        var told = now(mine.digests);
        var names =
                told.differing(now(theirs.digests)).stream().map(Relation::name).collect(Collectors.toSet());
        names.addAll(around(now(mine.few), now(theirs.few)));
        var moved = digests.differing(told);
        moved.removeIf(relation -> names.contains(relation.name()));
        return new Selection(names, moved);
    }

    private static Set<String> around(Catalog one, Catalog other) {
        Map<ObjectId, CatalogObject> left = new HashMap<>();
        one.objects().forEach(object -> left.put(object.id(), object));
        var names = new HashSet<String>();
        for (var object : other.objects()) {
            if (!object.equals(left.remove(object.id()))) {
                names.add(object.id().relationOrSelf());
            }
        }
        left.keySet().forEach(id -> names.add(id.relationOrSelf()));
        return names;
    }

    private static <T> T now(CompletableFuture<T> told) {
        try {
            return told.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Left left ? left : e;
        }
    }
}
