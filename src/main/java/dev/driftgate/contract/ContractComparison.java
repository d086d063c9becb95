package dev.driftgate.contract;

import dev.driftgate.catalog.Catalog;
import dev.driftgate.catalog.CatalogObject;
import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.Unread;
import dev.driftgate.contract.dbt.DbtContract;
import dev.driftgate.contract.dbt.SourceTable;
import dev.driftgate.contract.postgres.SeenTable;
import dev.driftgate.diff.Change;
import dev.driftgate.diff.Diff;
import dev.driftgate.diff.Evidence;
import dev.driftgate.diff.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds a contract against a replica. Both become catalogs in which whatever the contract leaves open is as the replica
 * has it, so that the one diff there is finds what differs.
 */
final class ContractComparison {
    private final DbtContract contract;
    private final Grounds grounds;
    private final Map<RelationName, ListedTable> listed = new TreeMap<>();
    private final MissingTables missing;
    private final UnlistedTables unlisted;
    private final List<SourcedChange> changes = new ArrayList<>();
    private int ignored;

    private ContractComparison(DbtContract contract, Grounds grounds) {
        this.contract = contract;
        this.grounds = grounds;
        var matches = TableMatches.of(contract.tables(), grounds);
        matches.values().stream()
                .map(match -> new ListedTable(match, grounds))
                .forEach(table -> listed.put(table.place(), table));
        this.missing = MissingTables.of(contract, matches.keySet(), grounds);
        this.unlisted = UnlistedTables.of(contract, listed.keySet(), grounds);
    }

    /** What the replica has beyond the contract. An empty read gives no change, only that nothing could be read. */
    static ContractOutcome compare(DbtContract contract, Grounds grounds) {
        var comparison = new ContractComparison(contract, grounds);
        var base = comparison.base();
        var head = comparison.head();
        comparison.tell(Diff.between(base, head));
        return new ContractOutcome(
                Side.of(base),
                Side.of(head),
                comparison.changes,
                comparison.unread(),
                comparison.notes(),
                comparison.ignored,
                comparison.seen());
    }

    private void tell(List<Change> differences) {
        Map<RelationName, List<Change>> byPlace = differences.stream()
                .collect(Collectors.groupingBy(
                        change -> RelationName.of(change.id()), TreeMap::new, Collectors.toList()));
        listed.values().forEach(table -> tell(table, byPlace.getOrDefault(table.place(), List.of())));
        byPlace.forEach((place, ofPlace) -> {
            if (!listed.containsKey(place)) {
                ofPlace.forEach(change -> tellWhole(place, change));
            }
        });
    }

    private void tell(ListedTable table, List<Change> differences) {
        for (var told : table.told(differences)) {
            tell(told, table.ignores(told.change()));
        }
    }

    private void tellWhole(RelationName place, Change change) {
        var gone = missing.table(place);
        String source = gone.map(SourceTable::source).orElseGet(() -> unlisted.source(place));
        var told = new SourcedChange(change, source, Evidence.CONTRACT, Optional.empty());
        tell(told, gone.flatMap(SourceTable::ignored).isPresent());
    }

    private void tell(SourcedChange change, boolean silently) {
        if (silently) {
            ignored++;
        } else {
            changes.add(change);
        }
    }

    private List<Unread> unread() {
        return Stream.of(
                        contract.unread().stream(),
                        grounds.live().behind().stream(),
                        missing.unread().stream(),
                        listed.values().stream().flatMap(table -> table.unread().stream()))
                .flatMap(Function.identity())
                .toList();
    }

    private List<String> notes() {
        var aboutTables = listed.values().stream().flatMap(table -> table.notes().stream());
        return Stream.of(contract.notes().stream(), missing.notes().stream(), aboutTables)
                .flatMap(Function.identity())
                .toList();
    }

    /** What is missing is remembered as it last was. */
    private List<SeenTable> seen() {
        return Stream.concat(
                        listed.values().stream().map(table -> table.seen(grounds)),
                        contract.tables().stream()
                                .filter(table ->
                                        missing.table(RelationName.of(table)).isPresent())
                                .flatMap(table -> grounds.past().table(table.schema(), table.identifier()).stream()))
                .toList();
    }

    private Catalog base() {
        var objects = Stream.concat(
                missing.tables().map(ContractComparison::self),
                listed.values().stream().flatMap(table -> table.base().stream()));
        return new Catalog("contract", contract.origin(), "", objects.toList(), List.of());
    }

    private Catalog head() {
        var objects =
                Stream.concat(unlisted.objects(), listed.values().stream().flatMap(table -> table.head().stream()));
        var live = grounds.live();
        return new Catalog("replica", live.database(), live.server(), objects.toList(), List.of());
    }

    private static CatalogObject self(RelationName place) {
        return new CatalogObject(place.id(Kind.TABLE), List.of());
    }
}
