package dev.driftgate.contract.dbt;

import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the {@code sources:} of one YAML file into a contract. Unknown keys are nobody's business. */
final class SourcesFile {
    private final String file;
    private final Project project;
    private final ContractDraft draft;

    SourcesFile(String file, Project project, ContractDraft draft) {
        this.file = file;
        this.project = project;
        this.draft = draft;
    }

    /** Whether the file holds sources, readable or not. */
    boolean read(YamlText yaml) {
        if (yaml.flaw().isPresent()) {
            return unreadable(yaml, yaml.flaw().get());
        }
        var root = yaml.map();
        if (root.flatMap(map -> map.get("sources")).isEmpty()) {
            return false;
        }
        if (root.get().repeated().contains("sources")) {
            draft.note("sources is given twice in %s: the last counts, as in dbt".formatted(file));
        }
        var sources = root.get().list("sources");
        if (sources.isEmpty()) {
            draft.unread(new Location(file, root.get().line()).toString(), "sources is not a list");
        }
        sources.orElse(List.of()).forEach(this::source);
        return true;
    }

    private boolean isSwitchedOn(Node table) {
        var entry = new Entry(table, file, project.jinja());
        return entry.enabled().orElse(false) || !entry.problems().isEmpty();
    }

    private boolean unreadable(YamlText yaml, YamlText.Flaw flaw) {
        var at = new Location(file, flaw.line());
        if (yaml.mayHoldSources()) {
            draft.unread(at.toString(), "not readable as YAML: " + flaw.reason());
        } else {
            draft.note("%s is not readable as YAML, and as it names no sources it was passed over".formatted(at));
        }
        return yaml.mayHoldSources();
    }

    private void source(Node node) {
        var entry = new Entry(node, file, project.jinja());
        var name = entry.text("name");
        var schema = entry.text("schema").or(() -> entry.text("dataset")).or(() -> name);
        var enabled = entry.enabled();
        var quoting = project.quoting().with(entry);
        var ignore = entry.ignore();
        var tables = entry.list("tables");
        if (enabled.equals(Optional.of(false)) && tables.stream().noneMatch(this::isSwitchedOn)) {
            return;
        }
        if (name.isEmpty() || !entry.problems().isEmpty()) {
            draft.unread(entry.called("source " + name.orElse("without a name")), entry.reason());
            return;
        }
        entry.remarks().forEach(draft::note);
        entry.text("overrides")
                .ifPresent(of -> draft.note("source %s at %s overrides that of package %s, which is not understood;"
                                .formatted(name.get(), entry.at(), of)
                        + " read the manifest instead"));
        var source = new TablesOfSource.Source(name.get(), schema.orElseThrow(), quoting, enabled, ignore, entry.at());
        var reader = new TablesOfSource(source, file, project, draft);
        tables.forEach(reader::read);
    }
}
