package dev.driftgate.catalog.postgres;

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

/**
 * The query of one kind, {@code <kind>.sql}: the columns of {@link Address}, then {@code schema}, {@code relation},
 * {@code name}, then one per property, named like it. A null says that the property has its default value; a value that
 * begins with {@link #UNREAD}, that it could not be read, and why.
 */
final class KindQuery {
    static final String UNREAD = "<unread>";

    /** What has one always has one; the server prints none, or with this in front, where it was dropped or renamed. */
    private static final String DEFINITION = "definition";

    private static final String OVERTAKEN = "\001";

    private static final int SCHEMA = Address.COLUMNS + 1;
    private static final int RELATION = SCHEMA + 1;
    private static final int NAME = RELATION + 1;
    private static final int FIRST_PROPERTY = NAME + 1;

    private final Kind kind;

    KindQuery(Kind kind) {
        this.kind = kind;
    }

    String resource() {
        return kind.word() + ".sql";
    }

    /** Hands on each object with its address, and what of it could not be read, by property. */
    void read(ResultSet rows, Found found) throws SQLException {
        var names = propertyNames(rows);
        var values = new Values();
        while (rows.next()) {
            read(rows, names, values, found);
        }
    }

    /** Takes what was found. */
    interface Found {
        void object(Address address, CatalogObject object, Map<String, String> unread);
    }

    private void read(ResultSet row, List<String> names, Values values, Found found) throws SQLException {
        var properties = new ArrayList<Property>(names.size());
        Map<String, String> unread = Map.of();
        for (int i = 0; i < names.size(); i++) {
            String value = row.getString(i + FIRST_PROPERTY);
            if (names.get(i).equals(DEFINITION) && (value == null || value.startsWith(OVERTAKEN))) {
                throw new Overtaken(kind);
            }
            if (value != null && value.startsWith(UNREAD)) {
                unread = unread.isEmpty() ? new HashMap<>() : unread;
                unread.put(names.get(i), value.substring(UNREAD.length()).strip());
            } else if (value != null) {
                properties.add(values.property(names.get(i), value));
            }
        }
        var address = Address.of(row);
        var id = new ObjectId(
                kind, values.kept(row.getString(SCHEMA)), values.kept(row.getString(RELATION)), row.getString(NAME));
        found.object(
                address, new CatalogObject(id, address.objsubid(), properties, List.copyOf(unread.keySet())), unread);
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
