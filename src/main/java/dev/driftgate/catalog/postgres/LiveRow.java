package dev.driftgate.catalog.postgres;

import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.type.LiveType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** One row of {@code live_columns.sql}; a relation without columns has one without a column. */
record LiveRow(Relation relation, Optional<LiveColumn> column) {
    /** What the rows of one relation have in common. */
    record Relation(long oid, Kind kind, String schema, String name, boolean part) {
        LiveRelation with(List<LiveRow> rows) {
            var columns = rows.stream().flatMap(row -> row.column().stream()).toList();
            return new LiveRelation(oid, kind, schema, name, part, columns);
        }
    }

    static LiveRow of(ResultSet row) throws SQLException {
        var relation = new Relation(
                row.getLong("relation_oid"),
                kind(row.getString("relkind")),
                row.getString("schema"),
                row.getString("relation"),
                row.getBoolean("part"));
        int attnum = row.getInt("attnum");
        return new LiveRow(relation, row.wasNull() ? Optional.empty() : Optional.of(column(attnum, row)));
    }

    private static Kind kind(String relkind) {
        return switch (relkind) {
            case "v" -> Kind.VIEW;
            case "m" -> Kind.MATERIALIZED_VIEW;
            case "f" -> Kind.FOREIGN_TABLE;
            default -> Kind.TABLE;
        };
    }

    private static LiveColumn column(int attnum, ResultSet row) throws SQLException {
        return new LiveColumn(attnum, row.getString("name"), type(row), row.getBoolean("not_null"), changedAt(row));
    }

    private static Optional<Instant> changedAt(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("changed_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
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
