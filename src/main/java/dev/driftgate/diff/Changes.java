package dev.driftgate.diff;

import dev.driftgate.catalog.CatalogObject;
import dev.driftgate.catalog.ObjectId;
import dev.driftgate.catalog.Property;
import dev.driftgate.diff.Change.Op;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts what differs into changes, one per object and class, and leaves out the classes that are not compared. */
final class Changes {
    private final Relations relations;
    private final Set<ChangeClass> classes;
    private Rewriting forward = Rewriting.NONE;
    private final List<Change> changes = new ArrayList<>();

    Changes(Relations relations, Set<ChangeClass> classes) {
        this.relations = relations;
        this.classes = classes;
    }

    List<Change> of(Pairs pairs) {
        forward = pairs.forward();
        pairs.renamed().forEach(this::renamed);
        pairs.removed().forEach(object -> whole(Op.REMOVED, object));
        pairs.added().forEach(object -> whole(Op.ADDED, object));
        pairs.both().forEach(this::changed);
        ColumnOrder.changes(pairs.both(), relations)
                .filter(change -> classes.contains(change.changeClass()))
                .forEach(changes::add);
        return changes.stream().sorted().toList();
    }

    private void whole(Op op, CatalogObject object) {
        var id = object.id();
        var whole = relations.classOf(id);
        if (classes.contains(whole)) {
            var properties = object.properties().stream()
                    .filter(property -> classes.contains(ChangeClass.of(property.name())))
                    .map(property -> op == Op.ADDED
                            ? new PropertyChange(property.name(), null, property.value())
                            : new PropertyChange(property.name(), property.value(), null))
                    .toList();
            changes.add(new Change(op, whole, id, relations.kindAround(id), null, properties));
        }
    }

    private void renamed(Pairs.Pair pair) {
        var id = pair.head().id();
        String from = pair.base().id().name();
        if (classes.contains(relations.classOf(id))) {
            changes.add(new Change(Op.RENAMED, relations.classOf(id), id, relations.kindAround(id), from, List.of()));
        }
    }

    private void changed(Pairs.Pair pair) {
        if (pair.base().properties().equals(pair.head().properties())) {
            return;
        }
        var id = pair.head().id();
        var byClass = new EnumMap<ChangeClass, List<PropertyChange>>(ChangeClass.class);
        differences(pair.base(), pair.head())
                .forEach(change -> byClass.computeIfAbsent(classOf(id, change), c -> new ArrayList<>())
                        .add(change));
        byClass.keySet().retainAll(classes);
        byClass.forEach((changeClass, properties) ->
                changes.add(new Change(Op.CHANGED, changeClass, id, relations.kindAround(id), null, properties)));
    }

    private ChangeClass classOf(ObjectId id, PropertyChange change) {
        var byName = ChangeClass.of(change.name());
        return byName == ChangeClass.STRUCTURE ? relations.classOf(id) : byName;
    }

    private List<PropertyChange> differences(CatalogObject base, CatalogObject head) {
        var before = byName(base);
        var after = byName(head);
        var names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        names.removeAll(base.unread());
        names.removeAll(head.unread());
        return names.stream()
                .map(name -> new PropertyChange(name, before.get(name), after.get(name)))
                .filter(change -> !Objects.equals(change.base(), change.head()))
                .filter(change -> !followsRename(change, head.id()))
                .toList();
    }

    /** Whether the texts differ in nothing but names that are told as renamed already. */
    private boolean followsRename(PropertyChange change, ObjectId id) {
        String base = change.base();
        String head = change.head();
        if (base == null || head == null || forward.isEmpty() || Shapes.isVerbatim(change.name())) {
            return false;
        }
        var around = Shapes.around(id);
        return forward.in(base, around).equals(Rewriting.NONE.in(head, around));
    }

    private static Map<String, String> byName(CatalogObject object) {
        return object.properties().stream()
                .collect(Collectors.toMap(Property::name, Property::value, (a, b) -> b, LinkedHashMap::new));
    }
}
