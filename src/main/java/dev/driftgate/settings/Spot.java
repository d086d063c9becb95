package dev.driftgate.settings;

import dev.driftgate.failure.Misconfigured;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A node of the settings file and where it stands.
 *
 * @param keyPath {@code comparisons.shop.ignore[2].table}; empty for the whole file
 */
record Spot(ConfigFile file, String keyPath, Node node) {
    /** Where it stands, for messages. */
    String place() {
        int line = node.getStartMark().getLine() + 1;
        var where = "%s, line %d".formatted(file.path(), line);
        return keyPath.isEmpty() ? where : "%s (%s)".formatted(keyPath, where);
    }

    Misconfigured refused(String reason) {
        return new Misconfigured(place() + " " + reason);
    }

    boolean isNull() {
        return node.getTag().equals(Tag.NULL);
    }

    boolean holdsKeys() {
        return node instanceof MappingNode;
    }

    /** What stands there as YAML means it: text, boolean, number, list or mapping. A quoted word is text. */
    Object typed() {
        if (node instanceof SequenceNode) {
            return items().stream().map(Spot::typed).toList();
        }
        if (holdsKeys()) {
            var values = new LinkedHashMap<String, Object>();
            section(Keys.ANY).entries().forEach((key, spot) -> values.put(key, spot.typed()));
            return values;
        }
        var text = value().text();
        var typed = YamlScalar.typed((ScalarNode) node);
        return typed == null || typed instanceof String ? text : typed;
    }

    /** One value with {@code ${NAME}} filled in; never blank. */
    Value value() {
        if (isNull()) {
            throw refused("has no value");
        }
        if (!(node instanceof ScalarNode scalar)) {
            throw refused("must be one value, not " + shape());
        }
        refuseTag();
        var written = scalar.getValue().strip();
        var value = Interpolation.fill(new Value(place(), written, written), file.environment());
        if (value.text().isBlank()) {
            throw refused("is empty");
        }
        return value;
    }

    /** The items of a list; for anything else itself. */
    List<Spot> listed() {
        return node instanceof SequenceNode ? items() : List.of(this);
    }

    List<Spot> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw refused("must be a list like [a, b], not " + shape());
        }
        refuseTag();
        var items = sequence.getValue();
        return IntStream.range(0, items.size())
                .mapToObj(i -> new Spot(file, "%s[%d]".formatted(keyPath, i + 1), items.get(i)))
                .toList();
    }

    /** Its keys; none where nothing stands behind the colon. */
    Section section(Keys keys) {
        if (isNull()) {
            return Section.EMPTY;
        }
        if (!(node instanceof MappingNode mapping)) {
            throw refused("must hold keys with values, not " + shape());
        }
        refuseTag();
        var entries = new LinkedHashMap<String, Spot>();
        mapping.getValue().forEach(entry -> add(entries, entry, keys));
        return new Section(place(), entries);
    }

    private void add(Map<String, Spot> entries, NodeTuple entry, Keys keys) {
        if (!(entry.getKeyNode() instanceof ScalarNode scalar)) {
            throw new Spot(file, keyPath, entry.getKeyNode()).refused("has a key that is not a word");
        }
        var key = scalar.getValue();
        var path = keyPath.isEmpty() ? key : keyPath + "." + key;
        var at = new Spot(file, path, scalar);
        keys.check(at, key);
        if (entries.put(key, new Spot(file, path, entry.getValueNode())) != null) {
            throw at.refused("stands there twice");
        }
    }

    private void refuseTag() {
        var tag = node.getTag().getValue();
        if (!tag.startsWith(Tag.PREFIX)) {
            throw refused("has the tag %s, which Driftgate does not know; ${NAME} takes a value from the environment"
                    .formatted(tag));
        }
    }

    private String shape() {
        return node instanceof MappingNode ? "keys with values" : node instanceof SequenceNode ? "a list" : "one value";
    }
}
