package dev.driftgate.contract.dbt;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads who depends on whom out of a manifest, one node at a time, and keeps nothing else of it. The same edges stand in
 * {@code child_map} and in each node's {@code depends_on}; a manifest may have one of the two only.
 */
final class GraphReader {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> DEPENDENT =
            Set.of("nodes", "exposures", "metrics", "semantic_models", "saved_queries");

    private final Map<String, Set<String>> children = new HashMap<>();
    private final Map<String, List<String>> sources = new HashMap<>();
    private final Map<String, String> exposures = new HashMap<>();

    private GraphReader() {}

    static GraphReader read(InputStream manifest) throws IOException {
        var reader = new GraphReader();
        try (var parser = JSON.createParser(manifest)) {
            parser.nextToken();
            reader.each(parser, section -> reader.section(section, parser));
        }
        return reader;
    }

    List<String> sources(String schema, String identifier) {
        return sources.getOrDefault(key(schema, identifier), List.of());
    }

    Collection<String> children(String node) {
        return children.getOrDefault(node, Set.of());
    }

    /** Its name, where the node is one. */
    Optional<String> exposure(String node) {
        return node.startsWith("exposure.")
                ? Optional.of(exposures.getOrDefault(node, node.substring(node.lastIndexOf('.') + 1)))
                : Optional.empty();
    }

    private interface Field {
        void read(String name) throws IOException;
    }

    /** The fields of the object that begins here; what a field's reader leaves is skipped. */
    private void each(JsonParser parser, Field field) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            field.read(name);
        }
    }

    private void section(String section, JsonParser parser) throws IOException {
        if (section.equals("sources")) {
            each(parser, id -> source(id, JSON.readTree(parser)));
        } else if (section.equals("child_map")) {
            each(parser, id -> edges(id, JSON.readTree(parser)));
        } else if (DEPENDENT.contains(section)) {
            each(parser, id -> dependent(id, parser));
        } else {
            parser.skipChildren();
        }
    }

    private void source(String id, JsonNode node) {
        var name = ManifestTable.text(node, "identifier").or(() -> ManifestTable.text(node, "name"));
        var schema = ManifestTable.text(node, "schema").or(() -> ManifestTable.text(node, "source_name"));
        if (name.isPresent() && schema.isPresent()) {
            sources.computeIfAbsent(key(schema.get(), name.get()), any -> new ArrayList<>())
                    .add(id);
        }
    }

    private void dependent(String id, JsonParser parser) throws IOException {
        each(parser, field -> {
            if (field.equals("depends_on")) {
                JSON.<JsonNode>readTree(parser).path("nodes").forEach(parent -> edge(parent.asText(), id));
            } else if (field.equals("name") && id.startsWith("exposure.")) {
                exposures.put(id, parser.getValueAsString(""));
            } else {
                parser.skipChildren();
            }
        });
    }

    private void edges(String parent, JsonNode found) {
        found.forEach(child -> edge(parent, child.asText()));
    }

    /** Tests read a table too, but nobody is to mend them for that. */
    private void edge(String parent, String child) {
        if (!child.startsWith("test.") && !child.startsWith("unit_test.")) {
            children.computeIfAbsent(parent, any -> new HashSet<>()).add(child);
        }
    }

    private static String key(String schema, String identifier) {
        return schema + "\0" + identifier;
    }
}
