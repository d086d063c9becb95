package dev.driftgate.contract;

import dev.driftgate.catalog.CatalogObject;
import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.ObjectId;
import dev.driftgate.catalog.Property;
import dev.driftgate.catalog.Unread;
import dev.driftgate.catalog.postgres.LiveColumn;
import dev.driftgate.contract.dbt.SourceTable;
import dev.driftgate.contract.postgres.SeenTable;
import dev.driftgate.diff.Change;
import dev.driftgate.diff.Change.Op;
import dev.driftgate.diff.Evidence;
import dev.driftgate.diff.Evidence.Rename;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table that the contract lists and the replica has, as it is documented and as it is. Whatever relation it is, a view or
 * a foreign table, it counts as a table, because a contract does not tell.
 */
final class ListedTable {
    private final TableMatch match;
    private final RelationName place;
    private final boolean nulls;
    private final ColumnClaims columns;
    private final Map<String, Claim> claims;

    ListedTable(TableMatch match, Grounds grounds) {
        this.match = match;
        this.place = RelationName.of(match.relation());
        this.nulls = grounds.strict() && match.relation().knowsNulls();
        this.columns = ColumnClaims.of(match, grounds);
        this.claims = columns.all().stream()
                .collect(Collectors.toMap(Claim::name, claim -> claim, (a, b) -> a, TreeMap::new));
    }

    SourceTable table() {
        return match.table();
    }

    /** Where it stands, which is not where the contract has it once it was renamed. */
    RelationName place() {
        return place;
    }

    List<String> notes() {
        return columns.notes();
    }

    /** A relation without any column is a read that went wrong, or soon will be one with columns. */
    Optional<Unread> unread() {
        boolean hollow =
                match.relation().columns().isEmpty() && !table().columns().isEmpty();
        return hollow
                ? Optional.of(new Unread("columns of " + table().relation(), "the replica has it without any column"))
                : Optional.empty();
    }

    List<CatalogObject> base() {
        return isComparable()
                ? with(claims.values().stream().map(claim -> claim.base(place, nulls)))
                : with(Stream.empty());
    }

    List<CatalogObject> head() {
        return isComparable() ? with(match.relation().columns().stream().map(this::actual)) : with(Stream.empty());
    }

    /** The changes that a reader is told of it, made of those by which base and head differ. */
    List<SourcedChange> told(List<Change> differences) {
        var told = new ArrayList<SourcedChange>();
        if (match.isRenamed()) {
            var renamed = new Change(Op.RENAMED, self(), table().identifier(), List.of());
            told.add(sourced(renamed, Evidence.CONTRACT.renamed(Rename.PROVEN)));
        }
        differences.forEach(change -> told.add(told(change)));
        claims.values().stream()
                .filter(Claim::isRenamed)
                .filter(claim ->
                        differences.stream().noneMatch(change -> change.id().equals(claim.id(place))))
                .forEach(claim -> told.add(sourced(claim.renamed(place, List.of()), claim.evidence())));
        return told;
    }

    boolean ignores(Change change) {
        return table().ignored().isPresent()
                || claim(change)
                        .filter(claim -> claim.column().ignored().isPresent())
                        .isPresent();
    }

    /** What to remember of it. */
    SeenTable seen(Grounds grounds) {
        var seen =
                claims.values().stream().flatMap(claim -> claim.seen().stream()).toList();
        var relation = grounds.id(match.relation());
        return new SeenTable(table().schema(), table().identifier(), relation, Map.of()).with(seen);
    }

    /** A listed table without columns has none under contract. */
    private boolean isComparable() {
        return !table().columns().isEmpty() && unread().isEmpty();
    }

    private ObjectId self() {
        return place.id(Kind.TABLE);
    }

    private List<CatalogObject> with(Stream<CatalogObject> parts) {
        return Stream.concat(Stream.of(new CatalogObject(self(), List.of())), parts)
                .toList();
    }

    private CatalogObject actual(LiveColumn live) {
        var claim = Optional.ofNullable(claims.get(live.name()));
        return claim.map(known -> known.head(place, live, nulls))
                .orElseGet(() -> new CatalogObject(
                        place.column(live.name()),
                        List.of(new Property("type", live.type().formatted()))));
    }

    private SourcedChange told(Change change) {
        return claim(change)
                .map(claim -> sourced(
                        claim.isRenamed() ? claim.renamed(place, change.properties()) : change, claim.evidence()))
                .orElseGet(() -> sourced(change, Evidence.CONTRACT));
    }

    private Optional<Claim> claim(Change change) {
        return change.id().kind() == Kind.COLUMN
                ? Optional.ofNullable(claims.get(change.id().name()))
                : Optional.empty();
    }

    private SourcedChange sourced(Change change, Evidence evidence) {
        var changedAt = match.relation().columns().stream()
                .filter(live -> change.id().equals(place.column(live.name())))
                .findFirst()
                .flatMap(LiveColumn::changedAt);
        return new SourcedChange(change, table().source(), evidence, changedAt);
    }
}
