package dev.driftgate.contract.dbt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Where the tables of a contract stand in one file, as nodes. */
final class WrittenSources {
    /** A table with the list that it is in, and its own list of columns. */
    record Table(
            Node node,
            Optional<String> source,
            Optional<String> name,
            SequenceNode list,
            Optional<SequenceNode> columns) {
        private boolean is(SourceTable table) {
            return source.filter(table.source()::equals).isPresent()
                    && name.filter(table.name()::equals).isPresent();
        }
    }

    private final SourceText source;
    private final List<Table> tables = new ArrayList<>();
    private final IdentityHashMap<SequenceNode, Integer> uses = new IdentityHashMap<>();

    private WrittenSources(SourceText source) {
        this.source = source;
    }

    /** Empty for what is no readable YAML. */
    static Optional<WrittenSources> of(String content) {
        var text = YamlText.withoutByteOrderMark(content);
        return YamlText.placed(text).map().map(root -> {
            var written = new WrittenSources(new SourceText(text));
            written.items(root, "sources").forEach(written::source);
            return written;
        });
    }

    SourceText source() {
        return source;
    }

    /** The entry of that table, by its line if it is known and else by its names, which a manifest keeps as they are. */
    Optional<Table> find(SourceTable table, String file) {
        return tables.stream()
                .filter(entry -> table.at().equals(new Location(file, YamlMap.lineOf(entry.node()))))
                .filter(entry -> entry.columns().isPresent())
                .findFirst()
                .or(() -> tables.stream()
                        .filter(entry -> entry.is(table) && entry.columns().isPresent())
                        .findFirst());
    }

    /** The last table of that source in the file. */
    Optional<Table> last(String source) {
        return tables.stream()
                .filter(entry -> entry.source().filter(source::equals).isPresent())
                .reduce((first, second) -> second);
    }

    /** Whether what is added to the list is added there and nowhere else. */
    boolean isOwn(SequenceNode list) {
        return uses.getOrDefault(list, 0) == 1;
    }

    boolean isListOfTables(SequenceNode list) {
        return tables.stream().anyMatch(table -> table.list().equals(list));
    }

    private void source(Node node) {
        YamlMap.of(node).ifPresent(source -> {
            var list = source.get("tables");
            list.filter(SequenceNode.class::isInstance)
                    .map(SequenceNode.class::cast)
                    .ifPresent(sequence -> {
                        uses.merge(sequence, 1, Integer::sum);
                        sequence.getValue().forEach(table -> table(table, source.text("name"), sequence));
                    });
        });
    }

    private void table(Node node, Optional<String> source, SequenceNode list) {
        YamlMap.of(node).ifPresent(table -> {
            var columns =
                    table.get("columns").filter(SequenceNode.class::isInstance).map(SequenceNode.class::cast);
            columns.ifPresent(sequence -> uses.merge(sequence, 1, Integer::sum));
            tables.add(new Table(node, source, table.text("name"), list, columns));
        });
    }

    private List<Node> items(YamlMap map, String key) {
        return map.list(key).orElse(Collections.emptyList());
    }
}
