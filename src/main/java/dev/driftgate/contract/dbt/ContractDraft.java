package dev.driftgate.contract.dbt;

import dev.driftgate.catalog.Unread;
import dev.driftgate.failure.Misconfigured;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A contract while it is being read: puts together what files say apart. */
final class ContractDraft {
    /** A few lines of aliases to aliases can stand for more than any memory holds. */
    private static final int LARGEST = 500_000;

    private final Map<String, SourceTable> tables = new LinkedHashMap<>();
    private final List<Unread> unread = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private int size;

    /**
     * A source may be spread over files, and a relation listed under two sources: columns are taken together.
     *
     * @param written with the names of schema, relation and columns as the contract spells them
     */
    void add(SourceTable written, Quoting quoting) {
        size += 1 + written.columns().size();
        if (size > LARGEST) {
            throw new Misconfigured(
                    "the dbt contract lists more than half a million columns, check DBT_PROJECT, --dbt or dbt: in the settings file");
        }
        noteLongNames(written);
        var table = quoting.name(written);
        var distinct = table.withColumns(distinct(table));
        var before = tables.get(key(table));
        if (before == null) {
            tables.put(key(table), distinct);
            return;
        }
        note("%s is described twice, at %s and at %s: the columns of both count"
                .formatted(table.relation(), before.at(), table.at()));
        tables.put(key(table), merged(before, distinct));
    }

    void unread(String what, String why) {
        unread.add(new Unread(what, why));
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    DbtContract contract(String origin) {
        unread.sort(Comparator.comparing(Unread::what).thenComparing(Unread::why));
        return new DbtContract(origin, List.copyOf(tables.values()), unread, List.copyOf(notes));
    }

    private void noteLongNames(SourceTable written) {
        var names = Stream.concat(
                Stream.of(written.schema(), written.identifier()),
                written.columns().stream().map(SourceColumn::name));
        names.filter(Identifiers::isTooLong)
                .forEach(name -> note("%s, at %s, is longer than the 63 bytes that Postgres keeps of a name"
                        .formatted(name, written.at())));
    }

    private static String key(SourceTable table) {
        return table.schema() + "\0" + table.identifier();
    }

    private List<SourceColumn> distinct(SourceTable table) {
        var columns = new LinkedHashMap<String, SourceColumn>();
        for (var column : table.columns()) {
            if (columns.put(column.name(), column) != null) {
                note("column %s of %s is described twice: %s counts"
                        .formatted(column.name(), table.relation(), column.at()));
            }
        }
        return List.copyOf(columns.values());
    }

    private static SourceTable merged(SourceTable first, SourceTable second) {
        var columns = first.columns().stream()
                .collect(Collectors.toMap(SourceColumn::name, column -> column, (a, b) -> a, LinkedHashMap::new));
        for (var column : second.columns()) {
            columns.merge(column.name(), column, SourceColumn::and);
        }
        Optional<String> ignored = first.ignored().or(second::ignored);
        return first.withColumns(List.copyOf(columns.values())).ignored(ignored);
    }
}
