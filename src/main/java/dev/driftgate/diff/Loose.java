package dev.driftgate.diff;

import dev.driftgate.catalog.CatalogObject;
import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.ObjectId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The objects of one side that have no partner yet. */
final class Loose {
    private final Map<ObjectId, CatalogObject> objects = new LinkedHashMap<>();
    private final Map<Place, List<ObjectId>> parts = new HashMap<>();
    private final Map<String, List<ObjectId>> contents = new HashMap<>();
    private final Set<Place> relations = new HashSet<>();
    private final Map<ObjectId, ObjectId> origins = new HashMap<>();

    Loose(Collection<CatalogObject> objects) {
        objects.forEach(this::put);
    }

    /** In their order. */
    List<CatalogObject> objects() {
        return List.copyOf(objects.values());
    }

    /** In their order, where they really stand. */
    List<CatalogObject> originals() {
        return objects.values().stream()
                .map(object -> at(origin(object.id()), object))
                .toList();
    }

    /** Whether it was read to the end, with all that is in it, and does not come or go with its relation. */
    boolean canBeJudged(CatalogObject object) {
        var id = object.id();
        boolean alone = id.relation() == null || !hasRelation(Place.of(id));
        return alone
                && Stream.concat(Stream.of(object), within(id))
                        .allMatch(each -> each.unread().isEmpty());
    }

    boolean hasRelation(Place place) {
        return relations.contains(place);
    }

    boolean holds(ObjectId id) {
        return objects.containsKey(id);
    }

    CatalogObject take(ObjectId id) {
        relations.remove(id.kind().isRelation() ? Place.of(id) : null);
        return Objects.requireNonNull(objects.remove(id));
    }

    /** What belongs to a relation and is as loose as the relation is. */
    List<CatalogObject> partsOf(ObjectId relation) {
        var ids = parts.getOrDefault(Place.of(relation), List.of());
        return ids.stream().map(objects::get).filter(Objects::nonNull).toList();
    }

    /** What stands in a schema. */
    List<CatalogObject> inSchema(String schema) {
        return contents.getOrDefault(schema, List.of()).stream()
                .map(objects::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** What {@code start} does, with any name that is only here made the same. */
    Rewriting masked(Rewriting start) {
        var masked = new Rewriting(start);
        objects.keySet().forEach(id -> masked.name(id, Rewriting.MASK));
        return masked;
    }

    /** From now on the object stands where its counterpart in head would. */
    void move(ObjectId from, ObjectId to) {
        var object = take(from);
        origins.put(to, origin(from));
        put(at(to, object));
    }

    /** Where the object really stands. */
    ObjectId origin(ObjectId id) {
        return origins.getOrDefault(id, id);
    }

    private static CatalogObject at(ObjectId id, CatalogObject object) {
        return new CatalogObject(id, object.position(), object.properties(), object.unread());
    }

    private Stream<CatalogObject> within(ObjectId id) {
        if (id.kind() == Kind.SCHEMA) {
            return inSchema(id.name()).stream();
        }
        return id.kind().isRelation() ? partsOf(id).stream() : Stream.empty();
    }

    private void put(CatalogObject object) {
        var id = object.id();
        objects.put(id, object);
        if (id.kind().isRelation()) {
            relations.add(Place.of(id));
        }
        if (id.relation() != null) {
            parts.computeIfAbsent(Place.of(id), place -> new ArrayList<>()).add(id);
        }
        if (id.schema() != null) {
            contents.computeIfAbsent(id.schema(), schema -> new ArrayList<>()).add(id);
        }
    }
}
