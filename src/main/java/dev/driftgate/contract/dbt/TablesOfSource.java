package dev.driftgate.contract.dbt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the tables of one source, and their columns. */
final class TablesOfSource {
    /** What a table has from its source unless it says otherwise. */
    record Source(
            String name,
            String schema,
            Quoting quoting,
            Optional<Boolean> enabled,
            Optional<Ignore> ignore,
            Location at) {}

    private final Source source;
    private final String file;
    private final Project project;
    private final ContractDraft draft;

    TablesOfSource(Source source, String file, Project project, ContractDraft draft) {
        this.source = source;
        this.file = file;
        this.project = project;
        this.draft = draft;
    }

    void read(Node node) {
        var entry = new Entry(node, file, project.jinja());
        var name = entry.text("name");
        var configs = project.configs(file, source.name(), name.orElse(""));
        if (!isEnabled(entry, configs)) {
            return;
        }
        var identifier = entry.text("identifier").or(() -> name);
        var quoting = source.quoting().with(entry);
        var ignore = entry.ignore()
                .or(source::ignore)
                .or(() -> entry.ignore(configs.stream()))
                .orElse(Ignore.NO);
        var columns = entry.list("columns");
        var called = entry.called("table %s.%s".formatted(source.name(), name.orElse("without a name")));
        if (name.isEmpty() || identifier.isEmpty() || entry.isUnclearBut("columns")) {
            draft.unread(called, entry.reason());
            return;
        }
        entry.problems().forEach(problem -> draft.unread(called, problem + "; none of its columns are compared"));
        entry.remarks().forEach(draft::note);
        var table = new SourceTable(
                source.name(),
                name.get(),
                source.schema(),
                identifier.get(),
                columns(columns, name.get()),
                ignore.said(),
                entry.at(),
                source.at());
        draft.add(table, quoting);
    }

    private boolean isEnabled(Entry entry, List<YamlMap> configs) {
        return entry.enabled()
                .or(source::enabled)
                .or(() -> entry.flag("enabled", configs.stream()))
                .orElse(true);
    }

    /** One column that cannot be named hides which of the live ones is new, so then none are under contract. */
    private List<SourceColumn> columns(List<Node> nodes, String table) {
        var columns = new ArrayList<SourceColumn>();
        for (var node : nodes) {
            var column = column(new Entry(node, file, project.jinja()), table);
            if (column.isEmpty()) {
                return List.of();
            }
            columns.add(column.get());
        }
        return columns;
    }

    private Optional<SourceColumn> column(Entry entry, String table) {
        var name = entry.text("name");
        if (name.isEmpty()) {
            draft.unread(
                    entry.called("a column of table %s.%s".formatted(source.name(), table)),
                    entry.reason() + "; no column of the table is compared");
            return Optional.empty();
        }
        var dataType = entry.text("data_type");
        var quote = entry.flag("quote");
        var ignore = entry.ignore().orElse(Ignore.NO);
        entry.problems().forEach(problem -> draft.unread(entry.called("column " + name.get()), problem));
        entry.remarks().forEach(draft::note);
        return Optional.of(new SourceColumn(
                name.get(), quote.orElse(false), dataType, NotNull.saidBy(entry), ignore.said(), entry.at()));
    }
}
