package dev.driftgate.diff;

import dev.driftgate.diff.Change.Op;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells which changes are only part of a bigger one: a column that came with its table is no news beside the table. */
public final class Wholes {
    private final List<Change> changes;
    private final Map<Place, Change> relations = new HashMap<>();
    private final Map<String, Place> owners = new HashMap<>();

    private Wholes(List<Change> changes) {
        this.changes = List.copyOf(changes);
        changes.stream().filter(change -> change.id().kind().isRelation()).forEach(this::learn);
    }

    public static Wholes in(List<Change> changes) {
        return new Wholes(changes);
    }

    /** The relation that came or went together with what the change is about; empty for a change of its own. */
    public Optional<Change> of(Change change) {
        boolean comesOrGoes = change.op() == Op.ADDED || change.op() == Op.REMOVED;
        return relation(change).filter(whole -> comesOrGoes && whole.op() == change.op());
    }

    /** The change of the relation that the object belongs to, if that changed too. */
    public Optional<Change> relation(Change change) {
        return place(change).map(relations::get);
    }

    /** How many changes stand by themselves: what people count. */
    public int count() {
        return (int) changes.stream().filter(change -> of(change).isEmpty()).count();
    }

    private void learn(Change relation) {
        var id = relation.id();
        var place = new Place(id.schema(), id.name());
        relations.put(place, relation);
        owners.put(id.schema() + "." + id.name(), place);
    }

    private Optional<Place> place(Change change) {
        var id = change.id();
        if (id.relation() != null) {
            return Optional.of(new Place(id.schema(), id.relation()));
        }
        return change.property("owned_by").flatMap(this::owner);
    }

    /** A sequence is owned by a column, spelled {@code schema.table.column}. */
    private Optional<Place> owner(PropertyChange ownedBy) {
        return Stream.of(ownedBy.base(), ownedBy.head())
                .filter(Objects::nonNull)
                .filter(column -> column.contains("."))
                .map(column -> owners.get(column.substring(0, column.lastIndexOf('.'))))
                .filter(Objects::nonNull)
                .findFirst();
    }
}
