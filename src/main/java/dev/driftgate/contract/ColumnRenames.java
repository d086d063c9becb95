package dev.driftgate.contract;

import dev.driftgate.catalog.postgres.LiveColumn;
import dev.driftgate.catalog.type.DeclaredType;
import dev.driftgate.catalog.type.TypeMatch;
import dev.driftgate.contract.dbt.SourceColumn;
import dev.driftgate.contract.postgres.RelationId;
import dev.driftgate.contract.postgres.SeenTable;
import dev.driftgate.diff.Evidence.Rename;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds under which name a documented column that is gone stands now. What an earlier check saw is proof, by oid and attnum.
 * Of what none ever saw, a rename is likely where one undocumented column, and no other, has a name like it and no other
 * type, and that column is like no other one that is gone.
 */
final class ColumnRenames {
    record Renamed(LiveColumn to, Rename how) {}

    /** A table in which more than this could be meant was made anew rather than renamed. */
    private static final int MOST_PAIRS = 10_000;

    private final Grounds grounds;
    private final Optional<SeenTable> seen;
    private final RelationId relation;
    private final Map<SourceColumn, Renamed> renames = new LinkedHashMap<>();

    private ColumnRenames(Grounds grounds, Optional<SeenTable> seen, RelationId relation) {
        this.grounds = grounds;
        this.seen = seen;
        this.relation = relation;
    }

    /**
     * Of one table.
     *
     * @param gone the documented columns that do not stand there by name
     * @param fresh the columns that nobody documented
     */
    static Map<SourceColumn, Renamed> of(
            TableMatch table, Grounds grounds, List<SourceColumn> gone, List<LiveColumn> fresh) {
        var renames = new ColumnRenames(grounds, table.seen(), grounds.id(table.relation()));
        var left = new ArrayList<>(fresh);
        gone.forEach(column -> renames.proven(column, left).ifPresent(to -> {
            left.remove(to);
            renames.renames.put(column, new Renamed(to, Rename.PROVEN));
        }));
        renames.likely(gone, left);
        return renames.renames;
    }

    private Optional<LiveColumn> proven(SourceColumn column, List<LiveColumn> fresh) {
        return seen.flatMap(table -> table.column(column.name()))
                .filter(before -> before.relation().is(relation))
                .flatMap(before -> fresh.stream()
                        .filter(live -> live.attnum() == before.attnum())
                        .findFirst());
    }

    private void likely(List<SourceColumn> gone, List<LiveColumn> fresh) {
        var unseen = gone.stream()
                .filter(column -> !renames.containsKey(column))
                .filter(this::isUnseen)
                .toList();
        if (unseen.size() * fresh.size() > MOST_PAIRS) {
            return;
        }
        for (var column : unseen) {
            var candidates = fresh.stream().filter(live -> mayBe(column, live)).toList();
            if (candidates.size() == 1
                    && unseen.stream()
                                    .filter(other -> mayBe(other, candidates.get(0)))
                                    .count()
                            == 1) {
                renames.put(column, new Renamed(candidates.get(0), Rename.LIKELY));
            }
        }
    }

    private boolean isUnseen(SourceColumn column) {
        return seen.flatMap(table -> table.column(column.name())).isEmpty();
    }

    private boolean mayBe(SourceColumn column, LiveColumn live) {
        boolean otherType = column.dataType()
                .map(DeclaredType::parse)
                .map(type -> type.match(live.type(), grounds.live()::hasType))
                .filter(TypeMatch.DIFFERENT::equals)
                .isPresent();
        return !otherType && AlikeNames.are(column.name(), live.name());
    }
}
