package dev.driftgate.contract;

import dev.driftgate.catalog.postgres.LiveRelation;
import dev.driftgate.contract.dbt.SourceTable;
import dev.driftgate.contract.postgres.SeenTable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds for each listed table the relation that it is about: by its name, else by the oid that an earlier check saw. */
final class TableMatches {
    private final Grounds grounds;
    private final Map<RelationName, LiveRelation> free = new LinkedHashMap<>();
    private final Map<RelationName, TableMatch> matches = new LinkedHashMap<>();

    private TableMatches(Grounds grounds) {
        this.grounds = grounds;
        grounds.live().relations().forEach(relation -> free.put(RelationName.of(relation), relation));
    }

    /** By the names that the contract has; without those that stand nowhere. */
    static Map<RelationName, TableMatch> of(List<SourceTable> tables, Grounds grounds) {
        var matches = new TableMatches(grounds);
        tables.forEach(table -> matches.match(table, Optional.ofNullable(matches.free.remove(RelationName.of(table)))));
        tables.stream()
                .filter(table -> !matches.matches.containsKey(RelationName.of(table)))
                .forEach(table -> matches.match(table, matches.renamed(table)));
        return matches.matches;
    }

    private void match(SourceTable table, Optional<LiveRelation> relation) {
        relation.ifPresent(found -> matches.put(RelationName.of(table), new TableMatch(table, found, seen(table))));
    }

    private Optional<SeenTable> seen(SourceTable table) {
        return grounds.past().table(table.schema(), table.identifier());
    }

    /** In the same schema, because what moved to another one is no longer what dbt reads there. */
    private Optional<LiveRelation> renamed(SourceTable table) {
        var found = seen(table)
                .flatMap(before -> inSchema(table.schema()).stream()
                        .filter(relation -> grounds.id(relation).is(before.relation()))
                        .findFirst());
        found.ifPresent(relation -> free.remove(RelationName.of(relation)));
        return found;
    }

    private Collection<LiveRelation> inSchema(String schema) {
        return free.values().stream()
                .filter(relation -> relation.schema().equals(schema))
                .toList();
    }
}
