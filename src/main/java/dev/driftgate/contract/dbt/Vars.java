package dev.driftgate.contract.dbt;

import dev.driftgate.settings.YamlScalar;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Turns the {@code vars:} of a project into values. Here YAML's own types count, as Jinja asks whether a var is true. */
final class Vars {
    /** By the node, so that an alias costs nothing; null while a node is within itself. */
    private final IdentityHashMap<Node, @Nullable Object> done = new IdentityHashMap<>();

    private Vars() {}

    static Map<String, Object> of(YamlMap map) {
        return new Vars().values(map);
    }

    private Map<String, Object> values(YamlMap map) {
        var values = new LinkedHashMap<String, Object>();
        map.values().forEach((key, node) -> {
            var value = value(node);
            if (value != null) {
                values.put(key, value);
            }
        });
        return values;
    }

    private @Nullable Object value(Node node) {
        if (node instanceof ScalarNode scalar) {
            return YamlScalar.typed(scalar);
        }
        if (!done.containsKey(node)) {
            done.put(node, null);
            done.put(node, collection(node));
        }
        return done.get(node);
    }

    private Object collection(Node node) {
        return node instanceof SequenceNode sequence
                ? sequence.getValue().stream()
                        .map(this::value)
                        .filter(Objects::nonNull)
                        .toList()
                : values(YamlMap.of(node).orElseThrow());
    }
}
