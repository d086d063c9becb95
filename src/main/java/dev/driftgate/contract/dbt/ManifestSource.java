package dev.driftgate.contract.dbt;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The JSON of one table in a manifest's {@code sources}, or of one of its columns. */
record ManifestSource(JsonNode node) {
    /** Empty where it has no name. */
    Optional<SourceTable> table() {
        var source = text("source_name");
        var name = text("name").or(() -> text("identifier"));
        var schema = text("schema").or(() -> source);
        if (source.isEmpty() || name.isEmpty() || schema.isEmpty()) {
            return Optional.empty();
        }
        var identifier = text("identifier").or(() -> name).orElseThrow();
        var ignored = ignored(List.of("source_meta", "meta"));
        var at = at();
        return Optional.of(
                new SourceTable(source.get(), name.get(), schema.get(), identifier, columns(), ignored, at, at));
    }

    private Location at() {
        var file = text("original_file_path").orElse("manifest.json");
        return new Location(file.replace('\\', '/'), 0);
    }

    private List<SourceColumn> columns() {
        var at = at();
        var columns = new ArrayList<SourceColumn>();
        node.path("columns")
                .properties()
                .forEach(entry -> columns.add(new ManifestSource(entry.getValue()).column(entry.getKey(), at)));
        return columns;
    }

    private SourceColumn column(String key, Location at) {
        boolean quoted = node.path("quote").asBoolean(false);
        return new SourceColumn(
                text("name").orElse(key), quoted, text("data_type"), isNotNull(), ignored(List.of("meta")), at);
    }

    private Optional<String> text(String key) {
        return ManifestTable.text(node, key);
    }

    private boolean isNotNull() {
        return StreamSupport.stream(node.path("constraints").spliterator(), false)
                .anyMatch(constraint -> constraint.path("type").asText().equals("not_null"));
    }

    private Optional<String> ignored(List<String> places) {
        var metas = Stream.concat(
                places.stream().map(node::path), Stream.of(node.path("config").path("meta")));
        return metas.map(meta -> meta.path("driftgate"))
                .filter(JsonNode::isObject)
                .reduce((earlier, later) -> later)
                .map(said -> Ignore.of(said.path("ignore").asBoolean(false), ManifestTable.text(said, "reason")))
                .flatMap(Ignore::said);
    }
}
