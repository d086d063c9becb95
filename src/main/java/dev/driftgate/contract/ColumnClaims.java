package dev.driftgate.contract;

import dev.driftgate.catalog.postgres.LiveColumn;
import dev.driftgate.catalog.type.DeclaredType;
import dev.driftgate.catalog.type.TypeMatch;
import dev.driftgate.contract.dbt.SourceColumn;
import dev.driftgate.contract.postgres.SeenColumn;
import dev.driftgate.diff.Evidence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds for each documented column of one table the live one that it is about, and what is claimed of it. */
final class ColumnClaims {
    private final TableMatch table;
    private final Grounds grounds;
    private final Map<String, Claim> claims = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    private ColumnClaims(TableMatch table, Grounds grounds) {
        this.table = table;
        this.grounds = grounds;
    }

    static ColumnClaims of(TableMatch table, Grounds grounds) {
        var claims = new ColumnClaims(table, grounds);
        var gone = claims.byName(table.table().columns());
        claims.byRename(gone);
        return claims;
    }

    /** No name twice: of two spellings of one live column the exact one counts. */
    Collection<Claim> all() {
        return claims.values();
    }

    List<String> notes() {
        return notes;
    }

    /** The columns that stand there under no name that the contract has. */
    private List<SourceColumn> byName(List<SourceColumn> columns) {
        var others = new ArrayList<SourceColumn>();
        for (var column : columns) {
            exact(column)
                    .ifPresentOrElse(live -> claims.put(live.name(), known(column, live)), () -> others.add(column));
        }
        var gone = new ArrayList<SourceColumn>();
        for (var column : others) {
            inAnotherCase(column)
                    .ifPresentOrElse(
                            live -> claims.putIfAbsent(live.name(), known(column, live)), () -> gone.add(column));
        }
        return gone;
    }

    private void byRename(List<SourceColumn> gone) {
        var fresh = table.relation().columns().stream()
                .filter(live -> !claims.containsKey(live.name()))
                .toList();
        var renames = ColumnRenames.of(table, grounds, gone, fresh);
        for (var column : gone) {
            var renamed = renames.get(column);
            var claim = renamed == null ? gone(column) : renamed(column, renamed);
            claims.putIfAbsent(claim.name(), claim);
        }
    }

    private Optional<LiveColumn> exact(SourceColumn column) {
        return table.relation().columns().stream()
                .filter(live -> live.name().equals(column.name()))
                .findFirst();
    }

    /** dbt does not quote columns by itself, so people write them in any case. */
    private Optional<LiveColumn> inAnotherCase(SourceColumn column) {
        var alike = table.relation().columns().stream()
                .filter(live -> live.name().equalsIgnoreCase(column.name()))
                .toList();
        if (column.quoted() || alike.size() != 1) {
            return Optional.empty();
        }
        notes.add("column %s of %s, at %s, stands there as %s"
                .formatted(
                        column.name(),
                        table.relation().name(),
                        column.at(),
                        alike.get(0).name()));
        return Optional.of(alike.get(0));
    }

    private Claim known(SourceColumn column, LiveColumn actual) {
        noteExchange(column, actual);
        var claim = claimed(column, actual);
        boolean asClaimed = claim.type().equals(Optional.of(actual.type().formatted()));
        var before = seen(column);
        var type = asClaimed
                ? actual.type().formatted()
                : before.map(SeenColumn::type).orElse(actual.type().formatted());
        var now = new SeenColumn(
                column.name(),
                grounds.id(table.relation()),
                actual.attnum(),
                type,
                claim.evidence().lastCheck());
        return claim.remembering(Optional.of(now));
    }

    private Claim renamed(SourceColumn column, ColumnRenames.Renamed renamed) {
        var claim = claimed(column, renamed.to());
        return claim.with(claim.evidence().renamed(renamed.how())).remembering(seen(column));
    }

    private Claim gone(SourceColumn column) {
        var type =
                column.dataType().map(declared -> DeclaredType.parse(declared).canonical());
        return new Claim(column, Optional.empty(), type, Evidence.CONTRACT, seen(column));
    }

    /** What the contract declares, else what the column was before. */
    private Claim claimed(SourceColumn column, LiveColumn actual) {
        var declared = column.dataType().map(DeclaredType::parse);
        var match = declared.map(type -> type.match(actual.type(), grounds.live()::hasType));
        if (match.equals(Optional.of(TypeMatch.DIFFERENT))) {
            return claim(column, actual, declared.orElseThrow().canonical(), Optional.empty());
        }
        match.filter(TypeMatch.NOT_A_POSTGRES_TYPE::equals).ifPresent(foreign -> noteForeign(column));
        var retyped =
                match.equals(Optional.of(TypeMatch.SAME)) ? Optional.<SeenColumn>empty() : retyped(column, actual);
        return claim(
                column,
                actual,
                retyped.map(SeenColumn::type).orElse(actual.type().formatted()),
                retyped.flatMap(SeenColumn::retypedAfter).or(() -> retyped.flatMap(any -> lastCheck())));
    }

    private static Claim claim(SourceColumn column, LiveColumn actual, String type, Optional<Instant> lastCheck) {
        var evidence = new Evidence(Optional.empty(), lastCheck);
        return new Claim(column, Optional.of(actual), Optional.of(type), evidence, Optional.empty());
    }

    private Optional<SeenColumn> retyped(SourceColumn column, LiveColumn actual) {
        return seen(column)
                .filter(before -> !before.type().equals(actual.type().formatted()))
                .filter(before -> lastCheck().isPresent());
    }

    private Optional<Instant> lastCheck() {
        return grounds.past().checkedAt();
    }

    private Optional<SeenColumn> seen(SourceColumn column) {
        return table.seen().flatMap(before -> before.column(column.name()));
    }

    private void noteForeign(SourceColumn column) {
        notes.add("the declared type of %s.%s at %s is not a Postgres type: %s"
                .formatted(
                        table.relation().name(),
                        column.name(),
                        column.at(),
                        column.dataType().orElseThrow()));
    }

    /** A name can go to another column of the same table; by the names alone all would be well. */
    private void noteExchange(SourceColumn column, LiveColumn actual) {
        seen(column)
                .filter(before -> before.relation().is(grounds.id(table.relation())))
                .filter(before -> before.attnum() != actual.attnum())
                .flatMap(before -> table.relation().columns().stream()
                        .filter(live -> live.attnum() == before.attnum())
                        .findFirst())
                .ifPresent(other ->
                        notes.add("what was %s of %s at the last check is now called %s, and %s is another column"
                                .formatted(column.name(), table.relation().name(), other.name(), actual.name())));
    }
}
