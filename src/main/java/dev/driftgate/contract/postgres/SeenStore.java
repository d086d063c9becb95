package dev.driftgate.contract.postgres;

import java.time.Instant;
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

    public SeenStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Past recall(String contract) {
        return jdbi.inTransaction(handle -> new Past(checkedAt(handle, contract), tables(handle, contract)));
    }

    /** Takes note of what a check saw. Only what is not as it was recalled is written. */
    public void remember(String contract, Past recalled, Sighting sighting) {
        var seen = sighting.tables();
        jdbi.useTransaction(handle -> {
            lock(handle, contract);
            var fresh = fresh(recalled, seen);
            forget(handle, contract, fresh);
            SeenRows.insert(handle, contract, fresh);
            if (sighting.complete()) {
                forget(handle, contract, left(recalled, seen));
            }
            checked(handle, contract, sighting.at());
        });
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

    private static void checked(Handle handle, String contract, Instant at) {
        handle.createUpdate("""
                        insert into driftgate.contract_check (contract, checked_at) values (:contract, :at)
                        on conflict (contract) do update set checked_at = excluded.checked_at
                        """).bind("contract", contract).bind("at", at).execute();
    }

    private static List<String> key(SeenTable table) {
        return List.of(table.schema(), table.name());
    }

    private static void lock(Handle handle, String contract) {
        handle.createQuery("select pg_advisory_xact_lock(hashtextextended('driftgate.seen:' || :contract, 0))::text")
                .bind("contract", contract)
                .mapTo(String.class)
                .one();
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

    private static Optional<Instant> checkedAt(Handle handle, String contract) {
        return handle.createQuery("select checked_at from driftgate.contract_check where contract = :contract")
                .bind("contract", contract)
                .mapTo(Instant.class)
                .findOne();
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
