package dev.driftgate.testing;

import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.ObjectId;
import dev.driftgate.diff.Change;
import dev.driftgate.diff.Change.Op;
import dev.driftgate.diff.ChangeClass;
import dev.driftgate.diff.PropertyChange;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A change as told from base to head, whichever way it was found: for the law that {@code diff(a, b)} mirrors
 * {@code diff(b, a)}.
 */
@NullMarked
public record Mirrored(Op op, ObjectId id, @Nullable String from, ChangeClass aspect, Set<PropertyChange> properties) {
    /** Changes from base to head, as they are. */
    public static Set<Mirrored> all(List<Change> forth) {
        return forth.stream()
                .map(change -> new Mirrored(
                        change.op(), change.id(), change.from(), change.changeClass(), Set.copyOf(change.properties())))
                .collect(Collectors.toSet());
    }

    /** Changes from head to base, turned round; {@code forth} says what is named otherwise in head. */
    public static Set<Mirrored> all(List<Change> back, List<Change> forth) {
        return back.stream().map(change -> turned(change, forth)).collect(Collectors.toSet());
    }

    private static Mirrored turned(Change change, List<Change> forth) {
        var op = switch (change.op()) {
            case ADDED -> Op.REMOVED;
            case REMOVED -> Op.ADDED;
            case CHANGED -> Op.CHANGED;
            case RENAMED -> Op.RENAMED;
        };
        var from = change.from();
        var name = from == null ? change.id().name() : from;
        var properties = change.properties().stream()
                .map(property ->
                        new PropertyChange(property.name(), /* base= */ property.head(), /* head= */ property.base()))
                .collect(Collectors.toUnmodifiableSet());
        return new Mirrored(
                op,
                inHead(change, name, forth),
                from == null ? null : change.id().name(),
                change.changeClass(),
                properties);
    }

    /** What both sides have is named as in head, its relation and schema too. */
    private static ObjectId inHead(Change change, String name, List<Change> forth) {
        var id = change.id();
        if (change.op() == Op.ADDED || change.op() == Op.REMOVED) {
            return id;
        }
        var schema = renamed(id.schema(), forth, each -> each.id().kind() == Kind.SCHEMA);
        var relation = renamed(id.relation(), forth, each -> each.id().kind().isRelation());
        return new ObjectId(id.kind(), schema, relation, name);
    }

    private static @Nullable String renamed(@Nullable String name, List<Change> forth, Predicate<Change> of) {
        return forth.stream()
                .filter(of)
                .filter(change -> name != null && name.equals(change.from()))
                .map(change -> change.id().name())
                .findFirst()
                .orElse(name);
    }
}
