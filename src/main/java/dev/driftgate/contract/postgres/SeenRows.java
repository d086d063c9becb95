package dev.driftgate.contract.postgres;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/** Tables and columns to rows and back, however many in one statement. */
final class SeenRows {
    private record Row(SeenTable table, SeenColumn column) {}

    private SeenRows() {}

    /** By schema and name of their table. */
    static Map<List<String>, List<SeenColumn>> columns(Handle handle, String contract) {
        return handle.createQuery("""
                        select schema, relation, name, cluster, oid, attnum, type, retyped_after
                        from driftgate.seen_column where contract = :contract order by schema, relation, name
                        """).bind("contract", contract).reduceRows(new HashMap<>(), (map, row) -> {
            var key = List.of(row.getColumn("schema", String.class), row.getColumn("relation", String.class));
            map.computeIfAbsent(key, table -> new ArrayList<>()).add(column(row));
            return map;
        });
    }

    static RelationId relation(RowView row) {
        return new RelationId(row.getColumn("cluster", String.class), row.getColumn("oid", Long.class));
    }

    private static SeenColumn column(RowView row) {
        return new SeenColumn(
                row.getColumn("name", String.class),
                relation(row),
                row.getColumn("attnum", Integer.class),
                row.getColumn("type", String.class),
                Optional.ofNullable(row.getColumn("retyped_after", Instant.class)));
    }

    static void insert(Handle handle, String contract, Collection<SeenTable> tables) {
        handle.createUpdate("""
                        insert into driftgate.seen_table (contract, schema, name, cluster, oid)
                        select :contract, s.* from unnest(:schemas, :names, :clusters, :oids) s
                        on conflict (contract, schema, name) do update set cluster = excluded.cluster, oid = excluded.oid
                        """)
                .bind("contract", contract)
                .bindArray("schemas", String.class, each(tables, SeenTable::schema))
                .bindArray("names", String.class, each(tables, SeenTable::name))
                .bindArray(
                        "clusters",
                        String.class,
                        each(tables, table -> table.relation().cluster()))
                .bindArray(
                        "oids",
                        Long.class,
                        each(tables, table -> table.relation().oid()))
                .execute();
        insertColumns(handle, contract, rows(tables));
    }

    private static void insertColumns(Handle handle, String contract, List<Row> rows) {
        handle.createUpdate("""
                        insert into driftgate.seen_column
                            (contract, schema, relation, name, cluster, oid, attnum, type, retyped_after)
                        select :contract, s.schema, s.relation, s.name, s.cluster, s.oid, s.attnum, s.type,
                               nullif(s.retyped, '')::timestamptz
                        from unnest(:schemas, :relations, :names, :clusters, :oids, :attnums, :types, :retyped)
                            s (schema, relation, name, cluster, oid, attnum, type, retyped)
                        """)
                .bind("contract", contract)
                .bindArray(
                        "schemas", String.class, each(rows, row -> row.table().schema()))
                .bindArray(
                        "relations", String.class, each(rows, row -> row.table().name()))
                .bindArray("names", String.class, each(rows, row -> row.column().name()))
                .bindArray(
                        "clusters",
                        String.class,
                        each(rows, row -> row.column().relation().cluster()))
                .bindArray(
                        "oids",
                        Long.class,
                        each(rows, row -> row.column().relation().oid()))
                .bindArray(
                        "attnums", Integer.class, each(rows, row -> row.column().attnum()))
                .bindArray("types", String.class, each(rows, row -> row.column().type()))
                .bindArray(
                        "retyped",
                        String.class,
                        each(
                                rows,
                                row -> row.column()
                                        .retypedAfter()
                                        .map(Instant::toString)
                                        .orElse("")))
                .execute();
    }

    private static List<Row> rows(Collection<SeenTable> tables) {
        return tables.stream()
                .flatMap(table -> table.columns().values().stream().map(column -> new Row(table, column)))
                .toList();
    }

    private static <S, T> List<T> each(Collection<S> all, Function<S, T> part) {
        var parts = new ArrayList<T>(all.size());
        all.forEach(one -> parts.add(part.apply(one)));
        return parts;
    }
}
