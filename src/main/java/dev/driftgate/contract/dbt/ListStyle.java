package dev.driftgate.contract.dbt;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** How the mappings of a list are written, taken from those that stand there. */
final class ListStyle {
    private final SourceText source;
    private final SequenceNode list;
    private final List<MappingNode> items;
    private final MappingNode model;

    private ListStyle(SourceText source, SequenceNode list, List<MappingNode> items) {
        this.source = source;
        this.list = list;
        this.items = items;
        this.model = items.get(items.size() - 1);
    }

    /** Empty where nothing in the list is written there itself, so that there is no style to follow. */
    static Optional<ListStyle> of(SourceText source, SequenceNode list) {
        var own = list.getValue().stream()
                .filter(MappingNode.class::isInstance)
                .map(MappingNode.class::cast)
                .filter(item -> isInside(list, item) && !item.getValue().isEmpty())
                .toList();
        return own.isEmpty() ? Optional.empty() : Optional.of(new ListStyle(source, list, own));
    }

    MappingNode model() {
        return model;
    }

    boolean isFlow() {
        return list.getFlowStyle() == FlowStyle.FLOW;
    }

    /** The column of the dash. */
    int indent() {
        var line = source.lineAt(source.start(model));
        var written = line.stripLeading();
        return written.startsWith("-")
                ? line.length() - written.length()
                : list.getStartMark().getColumn();
    }

    boolean spaced() {
        int start = source.lineStart(source.start(model));
        return items.size() > 1 && source.lineAt(Math.max(0, start - 1)).isBlank();
    }

    /** Whether at least half of the items have such a key. */
    boolean usual(String key) {
        return values(key).count() * 2 >= items.size();
    }

    boolean everUpperCase(String key) {
        return values(key).map(ScalarNode::getValue).allMatch(value -> value.equals(value.toUpperCase(Locale.ROOT)));
    }

    boolean anyTrue(String key) {
        return values(key).anyMatch(value -> Entry.YES.contains(value.getValue().toLowerCase(Locale.ROOT)));
    }

    /** One item, its lines after the first indented, without anything before or behind. */
    String item(Map<String, String> entries, String lineEnd) {
        boolean braces = model.getFlowStyle() == FlowStyle.FLOW;
        var scalars = new ScalarText(braces || isFlow());
        var pairs = entries.entrySet().stream()
                .map(entry -> key(entry.getKey(), scalars) + ": " + value(entry, scalars))
                .toList();
        if (!braces) {
            int column = firstKeyColumn();
            return dash(column) + String.join(lineEnd + " ".repeat(column), pairs);
        }
        int open = source.start(model) + 1;
        String pad = source.text().charAt(open) == ' ' ? " " : "";
        var mapping = "{" + pad + String.join(", ", pairs) + pad + "}";
        return isFlow() ? mapping : dash(indent() + 2) + mapping;
    }

    private String dash(int column) {
        return " ".repeat(indent()) + "-" + " ".repeat(Math.max(1, column - indent() - 1));
    }

    private int firstKeyColumn() {
        int column = model.getValue().get(0).getKeyNode().getStartMark().getColumn();
        return column > indent() ? column : indent() + 2;
    }

    private String key(String key, ScalarText scalars) {
        var style = model.getValue().stream()
                .map(NodeTuple::getKeyNode)
                .filter(ScalarNode.class::isInstance)
                .map(node -> ((ScalarNode) node).getScalarStyle())
                .findFirst()
                .orElse(ScalarStyle.PLAIN);
        return scalars.of(key, style);
    }

    /** {@code true} stays a boolean. */
    private String value(Map.Entry<String, String> entry, ScalarText scalars) {
        return entry.getKey().equals("quote") ? entry.getValue() : scalars.of(entry.getValue(), usualStyle(entry));
    }

    private ScalarStyle usualStyle(Map.Entry<String, String> entry) {
        var counts = new EnumMap<ScalarStyle, Integer>(ScalarStyle.class);
        values(entry.getKey()).forEach(value -> counts.merge(value.getScalarStyle(), 1, Integer::sum));
        return counts.isEmpty()
                ? ScalarStyle.PLAIN
                : Collections.max(counts.entrySet(), Map.Entry.comparingByValue())
                        .getKey();
    }

    private Stream<ScalarNode> values(String key) {
        return items.stream()
                .flatMap(item -> item.getValue().stream()
                        .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode name
                                && name.getValue().equals(key))
                        .map(NodeTuple::getValueNode)
                        .filter(ScalarNode.class::isInstance)
                        .map(ScalarNode.class::cast)
                        .limit(1));
    }

    /** What an alias stands for begins before the list does. */
    private static boolean isInside(SequenceNode list, MappingNode item) {
        int start = item.getStartMark().getIndex();
        return start >= list.getStartMark().getIndex()
                && start <= list.getEndMark().getIndex();
    }
}
