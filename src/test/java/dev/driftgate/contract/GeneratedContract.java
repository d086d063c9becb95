package dev.driftgate.contract;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Writes the sources YAML that dbt's generators write for what stands in some schemas. */
@NullMarked
enum GeneratedContract {
    /** As catalog.json, and so what copies from it, has it. */
    FORMAT_TYPE {
        @Override
        String spell(Row row) {
            return row.formatted();
        }
    },
    /** dbt-codegen since 0.11, dbt-osmosis. */
    INFORMATION_SCHEMA {
        @Override
        String spell(Row row) {
            return row.dataType();
        }
    },
    /** dbt-codegen before, in capitals, and dbt-osmosis with sizes: {@code Column.data_type} of dbt's adapter. */
    ADAPTER {
        @Override
        String spell(Row row) {
            if (TEXTUAL.contains(row.dataType())) {
                boolean bare = row.dataType().equals("text")
                        || (row.dataType().equals("character varying") && row.size() == null);
                int size = row.size() == null ? 256 : row.size();
                return upper(bare ? row.dataType() : "character varying(%d)".formatted(size));
            }
            boolean sized = row.dataType().equals("numeric") && row.precision() != null && row.scale() != null;
            return upper(sized ? "numeric(%d,%d)".formatted(row.precision(), row.scale()) : row.dataType());
        }
    };

    private static final Set<String> TEXTUAL = Set.of("text", "character varying", "character", "varchar");

    record Row(
            String dataType,
            String formatted,
            @Nullable Integer size,
            @Nullable Integer precision,
            @Nullable Integer scale) {}

    abstract String spell(Row row);

    /** One source per schema, each table with all its columns. */
    String write(Handle handle, String... schemas) {
        Map<String, Map<String, StringBuilder>> sources = new TreeMap<>();
        handle.createQuery("""
                        select c.table_schema, c.table_name, c.column_name, c.data_type::text as data_type,
                               format_type(a.atttypid, a.atttypmod) as formatted,
                               c.character_maximum_length::int as size, c.numeric_precision::int as precision,
                               c.numeric_scale::int as scale
                        from information_schema.columns c
                        join pg_attribute a
                          on a.attrelid = format('%I.%I', c.table_schema, c.table_name)::regclass
                         and a.attname = c.column_name
                        where c.table_schema = any (:schemas)
                        order by c.ordinal_position""")
                .bindArray("schemas", String.class, (Object[]) schemas)
                .map((row, context) -> {
                    var type = new Row(
                            row.getString("data_type"),
                            row.getString("formatted"),
                            row.getObject("size", Integer.class),
                            row.getObject("precision", Integer.class),
                            row.getObject("scale", Integer.class));
                    var column = "          - {name: %s, data_type: %s}%n"
                            .formatted(quoted(row.getString("column_name")), quoted(spell(type)));
                    return sources.computeIfAbsent(row.getString(1), schema -> new TreeMap<>())
                            .computeIfAbsent(row.getString(2), table -> new StringBuilder())
                            .append(column);
                })
                .list();
        return yaml(sources);
    }

    private static String yaml(Map<String, Map<String, StringBuilder>> sources) {
        var yaml = new StringBuilder("sources:\n");
        sources.forEach((schema, tables) -> {
            yaml.append("  - name: %s%n    tables:%n".formatted(quoted(schema)));
            tables.forEach((table, columns) ->
                    yaml.append("      - name: %s%n        columns:%n%s".formatted(quoted(table), columns)));
        });
        return yaml.toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
