package dev.driftgate.catalog.postgres;

import dev.driftgate.catalog.type.LiveType;
import dev.driftgate.catalog.type.TypeName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/**
 * Reads the columns of whole schemas with a constant number of queries. The role needs nothing beyond CONNECT, and the
 * server may be a standby.
 */
public final class LiveColumns {
    private LiveColumns() {}

    /**
     * Everything in {@code schemas}, members of extensions included, because they can be sources like any other.
     *
     * @param handle in a transaction that reads only, with nothing but {@code pg_catalog} on its search path, because
     *     types are spelled by it
     */
    public static LiveSchema read(Handle handle, Collection<String> schemas) {
        var begun = Identity.read(handle);
        var relations = relations(handle, schemas);
        var types = types(handle);
        var missing = Replay.missing(handle, begun, "the primary");
        return new LiveSchema(
                begun.database(),
                begun.server(),
                relations,
                types,
                missing.stream().toList());
    }

    private static List<LiveRelation> relations(Handle handle, Collection<String> schemas) {
        var rows = handle.createQuery(Sql.resource("live_columns.sql"))
                .bindArray("schemas", String.class, List.copyOf(schemas))
                .map((row, context) -> Row.of(row))
                .collect(Collectors.groupingBy(Row::relation, LinkedHashMap::new, Collectors.toList()));
        return rows.entrySet().stream()
                .map(relation -> relation.getKey().with(relation.getValue()))
                .toList();
    }

    private static List<TypeName> types(Handle handle) {
        return handle.createQuery(Sql.resource("live_types.sql"))
                .map((row, context) -> new TypeName(row.getString("schema"), row.getString("name"), List.of(), false))
                .list();
    }

    private record RelationId(long oid, String schema, String name) {
        LiveRelation with(List<Row> rows) {
            var columns = rows.stream().flatMap(row -> row.column().stream()).toList();
            return new LiveRelation(oid, schema, name, columns);
        }
    }

    private record Row(RelationId relation, Optional<LiveColumn> column) {
        static Row of(ResultSet row) throws SQLException {
            var relation =
                    new RelationId(row.getLong("relation_oid"), row.getString("schema"), row.getString("relation"));
            int attnum = row.getInt("attnum");
            if (row.wasNull()) {
                return new Row(relation, Optional.empty());
            }
            var column = new LiveColumn(attnum, row.getString("name"), type(row), row.getBoolean("not_null"));
            return new Row(relation, Optional.of(column));
        }

        private static LiveType type(ResultSet row) throws SQLException {
            return new LiveType(
                    row.getString("formatted"), row.getBoolean("is_array"), row.getBoolean("user_defined"), bases(row));
        }

        private static List<LiveType> bases(ResultSet row) throws SQLException {
            if (row.getArray("base_formatted") == null) {
                return List.of();
            }
            var formatted = (String[]) row.getArray("base_formatted").getArray();
            var array = (Boolean[]) row.getArray("base_is_array").getArray();
            var userDefined = (Boolean[]) row.getArray("base_user_defined").getArray();
            return IntStream.range(0, formatted.length)
                    .mapToObj(i -> new LiveType(formatted[i], array[i], userDefined[i], List.of()))
                    .toList();
        }
    }
}
