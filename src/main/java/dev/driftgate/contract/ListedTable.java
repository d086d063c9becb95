package dev.driftgate.contract;

import dev.driftgate.catalog.CatalogObject;
import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.ObjectId;
import dev.driftgate.catalog.Property;
import dev.driftgate.catalog.postgres.LiveRelation;
import dev.driftgate.catalog.postgres.LiveSchema;
import dev.driftgate.contract.dbt.SourceTable;
import dev.driftgate.diff.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A table that the contract lists, as it is documented and as it is. Whatever relation it is, a view or a foreign table,
 * it counts as a table, because a contract does not tell.
 *
 * @param base as documented; a table that is missing stands there without its columns, because it is one thing that is gone
 * @param head as it is; columns only if any are documented
 * @param silent columns whose changes do not matter
 */
record ListedTable(
        SourceTable table, List<CatalogObject> base, List<CatalogObject> head, Set<String> silent, List<String> notes) {

    static ListedTable of(SourceTable table, @Nullable LiveRelation relation, LiveSchema live) {
        var self = new CatalogObject(new ObjectId(Kind.TABLE, table.schema(), null, table.identifier()), List.of());
        if (relation == null) {
            return new ListedTable(table, List.of(self), List.of(), Set.of(), nearMisses(table, live));
        }
        if (table.columns().isEmpty()) {
            return new ListedTable(table, List.of(self), List.of(self), Set.of(), List.of());
        }
        return withColumns(table, self, new ColumnMatch(relation, live));
    }

    boolean ignores(Change change) {
        boolean column = change.id().kind() == Kind.COLUMN;
        return table.ignored().isPresent()
                || (column && silent.contains(change.id().name()));
    }

    private static ListedTable withColumns(SourceTable table, CatalogObject self, ColumnMatch match) {
        var base = new ArrayList<>(List.of(self));
        var head = new ArrayList<>(List.of(self));
        var silent = new TreeSet<String>();
        for (var column : match.documented(table.columns())) {
            base.add(column(table, column.name(), column.type()));
            if (column.ignored()) {
                silent.add(column.name());
            }
        }
        match.live()
                .forEach(column ->
                        head.add(column(table, column.name(), column.type().formatted())));
        return new ListedTable(table, base, head, silent, match.notes());
    }

    private static CatalogObject column(SourceTable table, String name, @Nullable String type) {
        var id = new ObjectId(Kind.COLUMN, table.schema(), table.identifier(), name);
        return new CatalogObject(id, type == null ? List.of() : List.of(new Property("type", type)));
    }

    private static List<String> nearMisses(SourceTable table, LiveSchema live) {
        return live.relations().stream()
                .filter(relation -> relation.schema().equalsIgnoreCase(table.schema()))
                .filter(relation -> relation.name().equalsIgnoreCase(table.identifier()))
                .map(relation -> "%s, at %s, stands there as %s.%s; dbt quotes the name, so its case counts"
                        .formatted(table.relation(), table.at(), relation.schema(), relation.name()))
                .toList();
    }
}
