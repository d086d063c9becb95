package dev.driftgate.contract.postgres;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;

/** What checks of contracts saw. For many threads and many instances. */
public final class SeenStore {
    private final Jdbi jdbi;
    private final InstantSource clock;

    public SeenStore(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    public Past recall(String contract) {
        return jdbi.inTransaction(handle -> past(handle, contract));
    }

    /**
     * Takes note of what a check saw and found; of nothing where one that began later was taken note of already. Only what is
     * not as it was recalled is written. A finding that was gone in between is detected anew.
     */
    public void remember(String contract, Past recalled, Sighting sighting) {
        jdbi.useTransaction(handle -> {
            LatestCheck.lock(handle, contract);
            if (LatestCheck.isAfter(handle, contract, sighting.began(), clock.instant())) {
                return;
            }
            var last = LatestCheck.began(handle, contract);
            seen(handle, contract, last.equals(recalled.checkedAt()) ? recalled : past(handle, contract), sighting);
            FindingStore.seen(handle, contract, sighting);
            LatestCheck.note(handle, contract, sighting.began());
        });
    }

    private static void seen(Handle handle, String contract, Past past, Sighting sighting) {
        var fresh = fresh(past, sighting.tables());
        forget(handle, contract, fresh);
        SeenRows.insert(handle, contract, fresh);
        if (sighting.complete()) {
            forget(handle, contract, left(past, sighting.tables()));
        }
    }

    private static Past past(Handle handle, String contract) {
        return new Past(LatestCheck.began(handle, contract), tables(handle, contract));
    }

    private static List<SeenTable> fresh(Past recalled, Collection<SeenTable> seen) {
        return seen.stream()
                .filter(table -> !recalled.table(table.schema(), table.name()).equals(Optional.of(table)))
                .toList();
    }

    private static List<SeenTable> left(Past recalled, Collection<SeenTable> seen) {
        var kept = seen.stream().map(SeenStore::key).collect(Collectors.toSet());
        return recalled.tables().stream()
                .filter(table -> !kept.contains(key(table)))
                .toList();
    }

    private static List<String> key(SeenTable table) {
        return List.of(table.schema(), table.name());
    }

    private static void forget(Handle handle, String contract, Collection<SeenTable> tables) {
        handle.createUpdate("""
                        delete from driftgate.seen_table t using unnest(:schemas, :names) gone (schema, name)
                        where t.contract = :contract and t.schema = gone.schema and t.name = gone.name
                        """)
                .bind("contract", contract)
                .bindArray("schemas", String.class, each(tables, SeenTable::schema))
                .bindArray("names", String.class, each(tables, SeenTable::name))
                .execute();
    }

    private static <T> List<T> each(Collection<SeenTable> tables, Function<SeenTable, T> part) {
        return tables.stream().map(part).toList();
    }

    private static List<SeenTable> tables(Handle handle, String contract) {
        Map<List<String>, List<SeenColumn>> columns = SeenRows.columns(handle, contract);
        return handle.createQuery("""
                        select schema, name, cluster, oid from driftgate.seen_table
                        where contract = :contract order by schema, name
                        """).bind("contract", contract).reduceRows(new ArrayList<>(), (list, row) -> {
            var table = table(row);
            list.add(table.with(columns.getOrDefault(key(table), List.of())));
            return list;
        });
    }

    private static SeenTable table(RowView row) {
        return new SeenTable(
                row.getColumn("schema", String.class),
                row.getColumn("name", String.class),
                SeenRows.relation(row),
                Map.of());
    }
}
