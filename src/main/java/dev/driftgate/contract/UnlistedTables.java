package dev.driftgate.contract;

import dev.driftgate.catalog.CatalogObject;
import dev.driftgate.catalog.postgres.LiveRelation;
import dev.driftgate.contract.dbt.DbtContract;
import dev.driftgate.contract.dbt.SourceTable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands in the schemas of a contract and is not listed there: tables, views and the like, but neither partitions nor
 * what an extension brought along. A contract of which a part could not be read may list anything, so then there is none.
 */
final class UnlistedTables {
    private final List<LiveRelation> relations;
    private final Map<String, String> sources;

    private UnlistedTables(List<LiveRelation> relations, Map<String, String> sources) {
        this.relations = relations;
        this.sources = sources;
    }

    /** @param listed where listed tables stand */
    static UnlistedTables of(DbtContract contract, Set<RelationName> listed, Grounds grounds) {
        Map<String, String> sources = contract.tables().stream()
                .collect(Collectors.toMap(
                        SourceTable::schema, SourceTable::source, (a, b) -> a.compareTo(b) <= 0 ? a : b, TreeMap::new));
        var unlisted = grounds.live().relations().stream()
                .filter(relation -> grounds.strict() && contract.unread().isEmpty())
                .filter(relation -> !relation.part() && !listed.contains(RelationName.of(relation)))
                .toList();
        return new UnlistedTables(unlisted, sources);
    }

    Stream<CatalogObject> objects() {
        return relations.stream()
                .map(relation -> new CatalogObject(RelationName.of(relation).id(relation.kind()), List.of()));
    }

    /** A dbt source that lists others of its schema. */
    String source(RelationName place) {
        return Objects.requireNonNull(sources.get(place.schema()));
    }
}
