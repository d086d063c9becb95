package dev.driftgate.contract;

import dev.driftgate.catalog.postgres.LiveColumn;
import dev.driftgate.catalog.postgres.LiveRelation;
import dev.driftgate.catalog.postgres.LiveSchema;
import dev.driftgate.catalog.type.DeclaredType;
import dev.driftgate.catalog.type.TypeMatch;
import dev.driftgate.contract.dbt.SourceColumn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds for each documented column the live one that it is about, and what the documentation claims of it. */
final class ColumnMatch {
    /**
     * @param name the live column's where there is one
     * @param type the live one's spelling where the declared one agrees or says nothing
     */
    record Documented(String name, @Nullable String type, boolean ignored) {}

    private final LiveRelation relation;
    private final LiveSchema live;
    private final List<String> notes = new ArrayList<>();

    ColumnMatch(LiveRelation relation, LiveSchema live) {
        this.relation = relation;
        this.live = live;
    }

    List<LiveColumn> live() {
        return relation.columns();
    }

    List<String> notes() {
        return notes;
    }

    /** No name twice: of two spellings of one live column the exact one counts. */
    Collection<Documented> documented(List<SourceColumn> columns) {
        Map<String, Documented> documented = new LinkedHashMap<>();
        for (var column : columns) {
            exact(column).ifPresent(live -> documented.put(live.name(), claim(column, live)));
        }
        for (var column : columns) {
            if (exact(column).isEmpty()) {
                var claim =
                        inAnotherCase(column).map(live -> claim(column, live)).orElseGet(() -> gone(column));
                documented.putIfAbsent(claim.name(), claim);
            }
        }
        return documented.values();
    }

    private Optional<LiveColumn> exact(SourceColumn column) {
        return relation.columns().stream()
                .filter(live -> live.name().equals(column.name()))
                .findFirst();
    }

    /** dbt does not quote columns by itself, so people write them in any case. */
    private Optional<LiveColumn> inAnotherCase(SourceColumn column) {
        var alike = relation.columns().stream()
                .filter(live -> live.name().equalsIgnoreCase(column.name()))
                .toList();
        if (column.quoted() || alike.size() != 1) {
            return Optional.empty();
        }
        notes.add("column %s of %s, at %s, stands there as %s"
                .formatted(
                        column.name(),
                        relation.name(),
                        column.at(),
                        alike.get(0).name()));
        return Optional.of(alike.get(0));
    }

    private Documented claim(SourceColumn column, LiveColumn actual) {
        var declared = column.dataType().map(DeclaredType::parse);
        var match =
                declared.map(type -> type.match(actual.type(), live::hasType)).orElse(TypeMatch.SAME);
        if (match == TypeMatch.NOT_A_POSTGRES_TYPE) {
            notes.add("the declared type of %s.%s at %s is not a Postgres type: %s"
                    .formatted(
                            relation.name(),
                            column.name(),
                            column.at(),
                            column.dataType().orElseThrow()));
        }
        var type = match == TypeMatch.DIFFERENT
                ? declared.orElseThrow().canonical()
                : actual.type().formatted();
        return new Documented(actual.name(), type, column.ignored().isPresent());
    }

    private static Documented gone(SourceColumn column) {
        var type =
                column.dataType().map(declared -> DeclaredType.parse(declared).canonical());
        return new Documented(column.name(), type.orElse(null), column.ignored().isPresent());
    }
}
