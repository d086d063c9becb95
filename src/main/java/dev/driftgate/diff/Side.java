package dev.driftgate.diff;

import dev.driftgate.catalog.Catalog;
import dev.driftgate.catalog.Kind;

/**
 * What is remembered of a side once it was compared: which database, and how much of it.
 *
 * @param relations tables, views and materialized views
 * @param others everything that is neither a relation nor a column
 */
public record Side(String name, String database, String server, int relations, int columns, int others) {
    public static Side of(Catalog catalog) {
        int relations = 0;
        int columns = 0;
        for (var object : catalog.objects()) {
            var kind = object.id().kind();
            relations += kind.isRelation() ? 1 : 0;
            columns += kind == Kind.COLUMN ? 1 : 0;
        }
        relations += catalog.alike().getOrDefault(Kind.TABLE, 0);
        columns += catalog.alike().getOrDefault(Kind.COLUMN, 0);
        int others = catalog.size() - relations - columns;
        return new Side(catalog.name(), catalog.database(), catalog.server(), relations, columns, others);
    }
}
