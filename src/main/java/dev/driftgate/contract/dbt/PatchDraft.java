package dev.driftgate.contract.dbt;

import dev.driftgate.catalog.Kind;
import dev.driftgate.diff.Change;
import dev.driftgate.diff.PropertyChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A patch while it is being put together, one missing thing after the other. */
final class PatchDraft {
    private static final int COLUMN = 2;
    private static final int TABLE = 1;

    private final DbtContract contract;
    private final PatchFolder folder;
    private final Map<String, Optional<FileDraft>> files = new TreeMap<>();
    private final List<Change> left = new ArrayList<>();
    private final LinkedHashSet<String> problems = new LinkedHashSet<>();

    PatchDraft(DbtContract contract, PatchFolder folder) {
        this.contract = contract;
        this.folder = folder;
    }

    /** A file, the items that it lacks by the list they belong to. */
    private record FileDraft(String file, String content, WrittenSources written, Map<SequenceNode, Missing> missing) {
        FilePatch patch() {
            int mark = content.length() - written.source().text().length();
            var insertions = missing.values().stream()
                    .map(list -> list.insertion(written.source(), mark))
                    .toList();
            return new FilePatch(file, content, insertions);
        }
    }

    void add(Change change) {
        // dbt would take such a name for Jinja, whatever quotes it stands in.
        boolean added = change.op() == Change.Op.ADDED && !change.id().name().matches(".*\\{[{%#].*");
        if (added && change.id().kind() == Kind.COLUMN) {
            column(change);
        } else if (added && change.id().kind().isRelation()) {
            table(change);
        } else {
            left.add(change);
        }
    }

    SourcePatch patch() {
        var patches = files.values().stream()
                .flatMap(Optional::stream)
                .filter(file -> !file.missing().isEmpty())
                .map(FileDraft::patch)
                .toList();
        return new SourcePatch(folder.path(), patches, left, List.copyOf(problems));
    }

    private void column(Change change) {
        var id = change.id();
        var table = tables(id.schema())
                .filter(listed -> listed.identifier().equals(id.relation()))
                .findFirst();
        table.ifPresent(listed -> place(listed, change));
    }

    private void place(SourceTable table, Change change) {
        var places =
                Stream.concat(Stream.of(table.at()), table.columns().stream().map(SourceColumn::at));
        for (var file : places.map(Location::file).distinct().toList()) {
            var entry = file(file).flatMap(draft -> draft.written().find(table, file));
            if (entry.isPresent()) {
                var columns = entry.get().columns().orElseThrow();
                put(file, columns, table.name(), style -> entries(change, style));
                return;
            }
        }
        problems.add("no list of columns of %s was found at %s, so nothing is proposed for it"
                .formatted(table.relation(), table.at()));
    }

    /** Below the tables of the same schema, in the file that lists the last of them. */
    private void table(Change change) {
        var sibling = tables(change.id().schema()).reduce((first, second) -> second);
        sibling.ifPresent(listed -> {
            var file = listed.at().file();
            var entry = file(file).flatMap(draft -> draft.written().last(listed.source()));
            entry.ifPresentOrElse(
                    last -> put(
                            file,
                            last.list(),
                            change.id().name(),
                            style -> Map.of("name", change.id().name())),
                    () -> problems.add("no list of tables was found at %s, so %s is not proposed"
                            .formatted(listed.at(), change.id().name())));
        });
    }

    private Stream<SourceTable> tables(@Nullable String schema) {
        return contract.tables().stream().filter(table -> table.schema().equals(schema));
    }

    private void put(String file, SequenceNode list, String table, Missing.Entries entries) {
        var draft = file(file).orElseThrow();
        var style = ListStyle.of(draft.written().source(), list);
        if (style.isEmpty() || !draft.written().isOwn(list)) {
            problems.add("what %s in %s lacks is not proposed, because its list is shared through an alias"
                    .formatted(table, file));
            return;
        }
        var missing =
                draft.missing().computeIfAbsent(list, any -> new Missing(list, style.get(), table, depth(draft, list)));
        missing.add(entries.of(style.get()));
    }

    private static int depth(FileDraft draft, SequenceNode list) {
        return draft.written().isListOfTables(list) ? TABLE : COLUMN;
    }

    private Optional<FileDraft> file(String file) {
        return files.computeIfAbsent(file, name -> {
            var draft = folder.read(name)
                    .flatMap(content -> WrittenSources.of(content)
                            .map(written -> new FileDraft(name, content, written, new LinkedHashMap<>())));
            if (draft.isEmpty()) {
                problems.add(
                        "%s cannot be read below %s, so nothing is proposed for it".formatted(name, folder.path()));
            }
            return draft;
        });
    }

    private static Map<String, String> entries(Change change, ListStyle style) {
        var entries = new LinkedHashMap<String, String>();
        entries.put("name", Identifiers.written(change.id().name()));
        var type = change.property("type").map(PropertyChange::head);
        if (style.usual("data_type")) {
            type.ifPresent(live -> entries.put(
                    "data_type",
                    style.everUpperCase("data_type") && live.indexOf('"') < 0 ? live.toUpperCase(Locale.ROOT) : live));
        }
        if (style.anyTrue("quote") && Identifiers.needsQuotes(change.id().name())) {
            entries.put("quote", "true");
        }
        return entries;
    }
}
