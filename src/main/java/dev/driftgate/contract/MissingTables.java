package dev.driftgate.contract;

import dev.driftgate.catalog.Unread;
import dev.driftgate.catalog.postgres.LiveRelation;
import dev.driftgate.contract.dbt.DbtContract;
import dev.driftgate.contract.dbt.SourceTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The listed tables that stand nowhere. Of a schema in which nothing stands and nothing was ever seen they are not called
 * gone: a wrong database or a wrong name is the better guess.
 */
final class MissingTables {
    private final Grounds grounds;
    private final Map<RelationName, SourceTable> tables = new TreeMap<>();
    private final Set<String> empty = new TreeSet<>();
    private final List<String> notes = new ArrayList<>();

    private MissingTables(Grounds grounds) {
        this.grounds = grounds;
    }

    /** @param found the names under which tables of the contract stand, as it has them */
    static MissingTables of(DbtContract contract, Set<RelationName> found, Grounds grounds) {
        var missing = new MissingTables(grounds);
        var standing =
                grounds.live().relations().stream().map(LiveRelation::schema).collect(Collectors.toSet());
        contract.tables().stream()
                .filter(table -> !found.contains(RelationName.of(table)))
                .forEach(table -> missing.add(table, standing));
        return missing;
    }

    private void add(SourceTable table, Set<String> standing) {
        boolean isThere = standing.contains(table.schema());
        if (!isThere && (standing.isEmpty() || !grounds.past().knows(table.schema()))) {
            empty.add(table.schema());
            return;
        }
        tables.put(RelationName.of(table), table);
        noteNearMisses(table);
    }

    Stream<RelationName> tables() {
        return tables.keySet().stream();
    }

    Optional<SourceTable> table(RelationName name) {
        return Optional.ofNullable(tables.get(name));
    }

    List<String> notes() {
        return notes;
    }

    List<Unread> unread() {
        if (empty.isEmpty()) {
            return List.of();
        }
        if (grounds.live().relations().isEmpty()) {
            var why = "no relation stands in %s: is it the right database?".formatted(String.join(", ", empty));
            return List.of(new Unread("database " + grounds.live().database(), why));
        }
        return empty.stream()
                .map(schema -> new Unread("schema " + schema, "nothing stands in it: is it the right name?"))
                .toList();
    }

    private void noteNearMisses(SourceTable table) {
        grounds.live().relations().stream()
                .filter(relation -> relation.schema().equalsIgnoreCase(table.schema()))
                .filter(relation -> relation.name().equalsIgnoreCase(table.identifier()))
                .map(relation -> "%s, at %s, stands there as %s.%s; dbt quotes the name, so its case counts"
                        .formatted(table.relation(), table.at(), relation.schema(), relation.name()))
                .forEach(notes::add);
    }
}
