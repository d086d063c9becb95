package dev.driftgate.contract.dbt;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

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
            return scalar(scalar);
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

    private static @Nullable Object scalar(ScalarNode scalar) {
        var text = scalar.getValue();
        if (scalar.getTag().equals(Tag.BOOL)) {
            return text.matches("(?i)true|yes|on|y");
        }
        if (scalar.getTag().equals(Tag.INT) && text.matches("-?[1-9][0-9]{0,17}|0")) {
            return Long.valueOf(text);
        }
        return scalar.getTag().equals(Tag.NULL) ? null : text;
    }
}
