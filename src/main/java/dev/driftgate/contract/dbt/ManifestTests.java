package dev.driftgate.contract.dbt;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the tests of a manifest say about columns of sources. */
final class ManifestTests {
    /** How the ids of tests begin. */
    static final String PREFIX = "test.";

    private static final String SOURCE = "source.";

    private final Map<String, Set<String>> notNull = new HashMap<>();

    void add(JsonNode test) {
        var said = test.path("test_metadata");
        var column = ManifestTable.text(test, "column_name")
                .or(() -> ManifestTable.text(said.path("kwargs"), "column_name"));
        boolean named = said.path("name").asText().equals("not_null")
                && said.path("namespace").isEmpty();
        var config = test.path("config");
        boolean ofAllRows =
                !config.hasNonNull("where") && config.path("enabled").asBoolean(true);
        if (named && ofAllRows && column.isPresent()) {
            source(test).ifPresent(id -> columns(id).add(Identifiers.column(column.get())));
        }
    }

    /** The columns that are never null, of one source. */
    Set<String> notNull(String source) {
        return notNull.getOrDefault(source, Set.of());
    }

    private Set<String> columns(String source) {
        return notNull.computeIfAbsent(source, id -> new HashSet<>());
    }

    /** Before dbt 1.5, only what a test depends on tells what it tests. */
    private static Optional<String> source(JsonNode test) {
        var nodes = test.path("depends_on").path("nodes");
        return ManifestTable.text(test, "attached_node")
                .or(() -> nodes.size() == 1 ? Optional.of(nodes.path(0).asText()) : Optional.empty())
                .filter(id -> id.startsWith(SOURCE));
    }
}
