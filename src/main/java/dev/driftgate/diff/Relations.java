package dev.driftgate.diff;

import dev.driftgate.catalog.Catalog;
import dev.driftgate.catalog.CatalogObject;
import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.ObjectId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the relations of two catalogs are, which tells what the objects are that belong to them. */
final class Relations {
    private final Map<Place, Kind> kinds = new HashMap<>();
    private final Set<Place> partitions = new HashSet<>();

    private Relations() {}

    /** Where a name is of two kinds, it is what head says it is; a partition on one side is one. */
    static Relations of(Catalog base, Catalog head) {
        var relations = new Relations();
        Stream.concat(base.objects().stream(), head.objects().stream())
                .filter(object -> object.id().kind().isRelation())
                .forEach(relations::learn);
        return relations;
    }

    /** Of the relation that an object belongs to; null where it belongs to none. */
    @Nullable
    Kind kindAround(ObjectId id) {
        return id.relation() == null ? null : kinds.getOrDefault(Place.of(id), Kind.TABLE);
    }

    /** The class of an object that comes or goes, and of all in it that is of no other class. */
    ChangeClass classOf(ObjectId id) {
        if (id.kind() == Kind.DEFAULT_PRIVILEGES) {
            return ChangeClass.PRIVILEGES;
        }
        boolean inRelation = id.relation() != null || id.kind().isRelation();
        return inRelation && partitions.contains(Place.of(id)) ? ChangeClass.PARTITIONS : ChangeClass.STRUCTURE;
    }

    private void learn(CatalogObject relation) {
        var place = Place.of(relation.id());
        kinds.put(place, relation.id().kind());
        if (relation.properties().stream()
                .anyMatch(property -> ChangeClass.of(property.name()) == ChangeClass.PARTITIONS)) {
            partitions.add(place);
        }
    }
}
