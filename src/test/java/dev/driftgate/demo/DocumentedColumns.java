package dev.driftgate.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The columns of a sources file, read without any of Driftgate's own reading, and put before PostgreSQL to judge. */
@NullMarked
record DocumentedColumns(List<String> tables, List<String> columns) {
    static DocumentedColumns read(Path file) throws IOException {
        var tables = new ArrayList<String>();
        var columns = new ArrayList<String>();
        var root = new Yaml().compose(Files.newBufferedReader(file));
        for (var source : items(root, "sources")) {
            var schema = text(source, "schema", text(source, "name", ""));
            for (var table : items(source, "tables")) {
                var name = schema + "." + text(table, "name", "");
                if (!items(table, "columns").isEmpty()) {
                    tables.add("'" + name + "'");
                }
                for (var column : items(table, "columns")) {
                    var type = text(column, "data_type", "");
                    columns.add("('%s', '%s', '%s')".formatted(name, text(column, "name", ""), type));
                }
            }
        }
        return new DocumentedColumns(tables, columns);
    }

    /** Modifiers of types are left out of the comparison: {@code to_regtype} drops them. */
    String undocumentedColumnsQuery() {
        return """
                with documented (relation, name, type) as (values %s)
                select n.nspname || '.' || c.relname || '.' || a.attname
                from pg_catalog.pg_attribute a join pg_catalog.pg_class c on c.oid = a.attrelid
                join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                where n.nspname || '.' || c.relname in (%s) and a.attnum > 0 and not a.attisdropped
                and not exists (
                    select from documented d
                    where d.relation = n.nspname || '.' || c.relname and d.name = a.attname
                    and case d.type when '' then true when 'string' then a.atttypid = 'text'::regtype
                        when 'user-defined' then a.atttypid >= 16384
                        when 'order_status' then pg_catalog.format_type(a.atttypid, null) like '%%order_status'
                        else to_regtype(d.type) = a.atttypid end)
                """.formatted(columns.stream().collect(Collectors.joining(", ")), String.join(", ", tables));
    }

    private static List<Node> items(Node mapping, String key) {
        return value(mapping, key) instanceof SequenceNode list ? list.getValue() : List.of();
    }

    private static String text(Node mapping, String key, String otherwise) {
        return value(mapping, key) instanceof ScalarNode scalar ? scalar.getValue() : otherwise;
    }

    private static Object value(Node mapping, String key) {
        for (var entry : ((MappingNode) mapping).getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key)) {
                return entry.getValueNode();
            }
        }
        return "";
    }
}
