package dev.driftgate.contract.dbt;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A mapping as dbt reads it: merge keys followed, of a repeated key the last. Scalars stay the text that was written, so
 * that a table called {@code no}, {@code 010} or {@code 2022-01-01} keeps its name.
 */
final class YamlMap {
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Set<String> repeated = new TreeSet<>();

    private YamlMap(int line) {
        this.line = line;
    }

    static Optional<YamlMap> of(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            return Optional.empty();
        }
        var map = new YamlMap(lineOf(node));
        map.repeated.addAll(map.take(mapping));
        map.merge(mapping, Collections.newSetFromMap(new IdentityHashMap<>()));
        return Optional.of(map);
    }

    static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /** The text of a scalar that is not null. */
    static Optional<String> text(Node node) {
        return node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)
                ? Optional.of(scalar.getValue())
                : Optional.empty();
    }

    int line() {
        return line;
    }

    /** Keys given more than once. */
    Set<String> repeated() {
        return repeated;
    }

    Map<String, Node> values() {
        return Collections.unmodifiableMap(values);
    }

    /** What stands there and is not null. */
    Optional<Node> get(String key) {
        return Optional.ofNullable(values.get(key))
                .filter(node -> !node.getTag().equals(Tag.NULL));
    }

    /** The same where configs stand, which may have a plus before the key. */
    Optional<Node> config(String key) {
        return get("+" + key).or(() -> get(key));
    }

    Optional<String> text(String key) {
        return get(key).flatMap(YamlMap::text);
    }

    Optional<YamlMap> map(String key) {
        return get(key).flatMap(YamlMap::of);
    }

    /** Nothing and null are an empty list; empty where something else stands there. */
    Optional<List<Node>> list(String key) {
        var node = get(key);
        if (node.isEmpty()) {
            return Optional.of(List.of());
        }
        return node.get() instanceof SequenceNode sequence ? Optional.of(sequence.getValue()) : Optional.empty();
    }

    /** Adds what is not there yet, and tells which keys stand in the mapping more than once. */
    private Set<String> take(MappingNode mapping) {
        var own = new LinkedHashMap<String, Node>();
        var twice = new TreeSet<String>();
        for (var tuple : mapping.getValue()) {
            if (!isMerge(tuple) && tuple.getKeyNode() instanceof ScalarNode key) {
                if (own.put(key.getValue(), tuple.getValueNode()) != null) {
                    twice.add(key.getValue());
                }
            }
        }
        own.forEach(values::putIfAbsent);
        return twice;
    }

    /**
     * What is merged in stands below what the mapping says itself; of several, the first wins. A mapping that was taken
     * has nothing new a second time, so neither circles nor many aliases cost anything.
     */
    private void merge(MappingNode mapping, Set<Node> taken) {
        if (!taken.add(mapping)) {
            return;
        }
        for (var tuple : mapping.getValue()) {
            if (isMerge(tuple)) {
                merged(tuple.getValueNode()).forEach(source -> {
                    take(source);
                    merge(source, taken);
                });
            }
        }
    }

    private static boolean isMerge(NodeTuple tuple) {
        return tuple.getKeyNode().getTag().equals(Tag.MERGE);
    }

    private static List<MappingNode> merged(Node value) {
        var nodes = value instanceof SequenceNode sequence ? sequence.getValue() : List.of(value);
        return nodes.stream()
                .filter(MappingNode.class::isInstance)
                .map(MappingNode.class::cast)
                .toList();
    }
}
