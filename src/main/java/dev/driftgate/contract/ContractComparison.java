package dev.driftgate.contract;

import dev.driftgate.catalog.Catalog;
import dev.driftgate.catalog.Unread;
import dev.driftgate.catalog.postgres.LiveRelation;
import dev.driftgate.catalog.postgres.LiveSchema;
import dev.driftgate.contract.dbt.DbtContract;
import dev.driftgate.contract.dbt.SourceTable;
import dev.driftgate.diff.Change;
import dev.driftgate.diff.Diff;
import dev.driftgate.diff.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds a contract against a replica. Both become catalogs in which whatever the contract leaves open is as the replica
 * has it, so that the one diff there is finds what differs.
 */
public final class ContractComparison {
    private final DbtContract contract;
    private final LiveSchema live;
    private final Map<RelationName, ListedTable> tables = new TreeMap<>();

    private ContractComparison(DbtContract contract, LiveSchema live) {
        this.contract = contract;
        this.live = live;
        var relations = live.relations().stream().collect(Collectors.toMap(RelationName::of, Function.identity()));
        for (var table : contract.tables()) {
            var name = RelationName.of(table);
            tables.put(name, ListedTable.of(table, relations.get(name), live));
        }
    }

    /**
     * What the replica has beyond the contract. An empty read gives no change, only that nothing could be read.
     *
     * @param live of all schemas that the contract names
     */
    public static ContractOutcome compare(DbtContract contract, LiveSchema live) {
        var comparison = new ContractComparison(contract, live);
        return live.relations().isEmpty() ? comparison.nothingRead() : comparison.outcome();
    }

    /** An empty read is a wrong database or a broken one; that every table was dropped overnight is the last guess. */
    private ContractOutcome nothingRead() {
        var why = "no relation stands in %s: is it the right database?".formatted(String.join(", ", schemas()));
        var unread = unread();
        unread.add(new Unread("database " + live.database(), why));
        return new ContractOutcome(Side.of(base()), Side.of(head()), List.of(), unread, contract.notes(), 0);
    }

    private ContractOutcome outcome() {
        var base = base();
        var head = head();
        var all = Diff.between(base, head);
        var changes = all.stream()
                .filter(change -> !listed(change).ignores(change))
                .map(change -> new SourcedChange(change, listed(change).table().source()))
                .toList();
        int ignored = all.size() - changes.size();
        return new ContractOutcome(Side.of(base), Side.of(head), changes, unread(), notes(), ignored);
    }

    private List<Unread> unread() {
        var unread = new ArrayList<>(contract.unread());
        unread.addAll(live.unread());
        return unread;
    }

    private ListedTable listed(Change change) {
        return Objects.requireNonNull(tables.get(RelationName.of(change.id())));
    }

    private Catalog base() {
        var objects = tables.values().stream().flatMap(table -> table.base().stream());
        return new Catalog("contract", contract.origin(), "", objects.toList(), List.of());
    }

    private Catalog head() {
        var objects = tables.values().stream().flatMap(table -> table.head().stream());
        return new Catalog("replica", live.database(), live.server(), objects.toList(), List.of());
    }

    private List<String> notes() {
        var standing = live.relations().stream().map(LiveRelation::schema).collect(Collectors.toSet());
        var empty = schemas().stream()
                .filter(schema -> !standing.contains(schema))
                .map("nothing stands in schema %s, so every table of it counts as missing"::formatted);
        var aboutTables = tables.values().stream().flatMap(table -> table.notes().stream());
        return Stream.of(contract.notes().stream(), empty, aboutTables)
                .flatMap(Function.identity())
                .toList();
    }

    private Set<String> schemas() {
        return contract.tables().stream().map(SourceTable::schema).collect(Collectors.toCollection(TreeSet::new));
    }
}
