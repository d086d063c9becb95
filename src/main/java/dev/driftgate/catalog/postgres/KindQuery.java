package dev.driftgate.catalog.postgres;

import dev.driftgate.catalog.ArrayCasts;
import dev.driftgate.catalog.CatalogObject;
import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.ObjectId;
import dev.driftgate.catalog.Property;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The query of one kind, {@code <kind>.sql}: the columns {@code schema}, {@code relation}, {@code name}, then one per
 * property, named like it. A null says that the property has its default value.
 */
final class KindQuery {
    private static final int FIRST_PROPERTY = 4;
    private static final String SCOPE = Sql.resource("scope.sql");

    private final Kind kind;
    private final String sql;

    KindQuery(Kind kind) {
        this.kind = kind;
        this.sql = SCOPE + Sql.resource(kind.word() + ".sql");
    }

    List<CatalogObject> read(Handle handle, List<String> schemas) {
        return handle.createQuery(sql)
                .bindArray("schemas", String.class, schemas)
                .scanResultSet((rows, context) -> objects(rows.get(), context));
    }

    private List<CatalogObject> objects(ResultSet rows, StatementContext context) throws SQLException {
        try (context) {
            var names = propertyNames(rows);
            var shared = new HashMap<String, String>();
            var objects = new ArrayList<CatalogObject>();
            while (rows.next()) {
                objects.add(object(rows, names, shared));
            }
            return objects;
        }
    }

    /** Most values recur in thousands of rows (schemas, tables, types), so each is kept once. */
    private CatalogObject object(ResultSet row, List<String> names, Map<String, String> shared) throws SQLException {
        var properties = new ArrayList<Property>(names.size());
        for (int i = 0; i < names.size(); i++) {
            String value = row.getString(i + FIRST_PROPERTY);
            if (value != null) {
                properties.add(new Property(names.get(i), shared.computeIfAbsent(value, ArrayCasts::onElements)));
            }
        }
        String schema = row.getString(1);
        String relation = row.getString(2);
        var id = new ObjectId(
                kind,
                schema == null ? null : shared.computeIfAbsent(schema, v -> v),
                relation == null ? null : shared.computeIfAbsent(relation, v -> v),
                row.getString(3));
        return new CatalogObject(id, properties);
    }

    private static List<String> propertyNames(ResultSet rows) throws SQLException {
        var columns = rows.getMetaData();
        var names = new ArrayList<String>();
        for (int i = FIRST_PROPERTY; i <= columns.getColumnCount(); i++) {
            names.add(columns.getColumnLabel(i));
        }
        return names;
    }
}
