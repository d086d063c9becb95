package dev.driftgate.contract.dbt;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One node of a manifest's {@code sources}. Anything but the names may be absent.
 *
 * @param id the key in the manifest; names are never taken from it, because dbt 2.0 rewrites special characters there
 */
record ManifestTable(String id, JsonNode node) {
    static ManifestTable of(String id, JsonNode node) {
        return new ManifestTable(id, node);
    }

    static Optional<String> text(JsonNode node, String key) {
        var value = node.path(key);
        return value.isValueNode() && !value.isNull()
                ? Optional.of(value.asText()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    boolean isIn(String project) {
        return text(node, "package_name").map(project::equals).orElse(true);
    }

    void addTo(ContractDraft draft) {
        if (!node.path("config").path("enabled").asBoolean(true)) {
            return;
        }
        var source = text(node, "source_name");
        var name = text(node, "name").or(() -> text(node, "identifier"));
        var schema = text(node, "schema").or(() -> source);
        if (source.isEmpty() || name.isEmpty() || schema.isEmpty()) {
            draft.unread("source %s of the manifest".formatted(id), "it has no name");
            return;
        }
        var identifier = text(node, "identifier").or(() -> name).orElseThrow();
        var ignore = ignore(List.of("source_meta", "meta"));
        var table = new SourceTable(
                source.get(), name.get(), schema.get(), identifier, columns(), ignore.said(), at(), at());
        draft.add(table, quoting());
    }

    private Location at() {
        var file = text(node, "original_file_path").orElse("manifest.json");
        return new Location(file.replace('\\', '/'), 0);
    }

    private Quoting quoting() {
        var quoting = node.path("quoting");
        return new Quoting(
                quoting.path("schema").asBoolean(true),
                quoting.path("identifier").asBoolean(true));
    }

    private List<SourceColumn> columns() {
        var columns = new ArrayList<SourceColumn>();
        node.path("columns").properties().forEach(entry -> {
            var column = entry.getValue();
            var name = text(column, "name").orElse(entry.getKey());
            var ignore = new ManifestTable(name, column).ignore(List.of("meta"));
            boolean quoted = column.path("quote").asBoolean(false);
            columns.add(
                    new SourceColumn(name, quoted, text(column, "data_type"), isNotNull(column), ignore.said(), at()));
        });
        return columns;
    }

    private static boolean isNotNull(JsonNode column) {
        return StreamSupport.stream(column.path("constraints").spliterator(), false)
                .anyMatch(constraint -> constraint.path("type").asText().equals("not_null"));
    }

    private Ignore ignore(List<String> places) {
        var metas = Stream.concat(
                places.stream().map(node::path), Stream.of(node.path("config").path("meta")));
        return metas.map(meta -> meta.path("driftgate"))
                .filter(JsonNode::isObject)
                .reduce((earlier, later) -> later)
                .map(said -> Ignore.of(said.path("ignore").asBoolean(false), text(said, "reason")))
                .orElse(Ignore.NO);
    }
}
