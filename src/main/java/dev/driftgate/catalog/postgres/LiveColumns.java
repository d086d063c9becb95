package dev.driftgate.catalog.postgres;

import dev.driftgate.catalog.type.TypeName;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Reads the columns of whole schemas with a constant number of queries. The role needs nothing beyond CONNECT, and the
 * server may be a standby.
 */
public final class LiveColumns {
    private LiveColumns() {}

    /**
     * Everything in {@code schemas}, members of extensions included, because they can be sources like any other.
     *
     * @param handle in a transaction that reads only, with nothing but {@code pg_catalog} on its search path, because
     *     types are spelled by it
     * @param maxLag how far a standby may be behind its primary before anything is said of it
     */
    public static LiveSchema read(Handle handle, Collection<String> schemas, Duration maxLag) {
        var begun = Identity.read(handle);
        var cluster = Attempt.at(handle, LiveColumns::cluster).orElse("");
        var relations = relations(handle, schemas);
        var types = types(handle);
        var first = begun.replay();
        var last = first.flatMap(standby -> Identity.read(handle).replay());
        return new LiveSchema(
                begun.database(),
                cluster,
                begun.server(),
                relations,
                types,
                last.map(later -> first.orElseThrow().lag(later)),
                last.flatMap(later -> first.orElseThrow().missing("the primary", later, maxLag)));
    }

    private static String cluster(Handle handle) {
        return handle.createQuery(Sql.resource("cluster.sql"))
                .mapTo(String.class)
                .one();
    }

    /** Null is an answer too: that nothing is known of the transaction that was asked about. */
    private static boolean keepsCommitTimes(Handle handle) {
        return Attempt.at(
                        handle,
                        asked -> asked.createQuery(Sql.resource("commit_times.sql"))
                                .map((row, context) -> true)
                                .one())
                .orElse(false);
    }

    private static List<LiveRelation> relations(Handle handle, Collection<String> schemas) {
        var rows = handle.createQuery(Sql.resource("live_columns.sql"))
                .bindArray("schemas", String.class, List.copyOf(schemas))
                .bind("commit_times", keepsCommitTimes(handle))
                .map((row, context) -> LiveRow.of(row))
                .collect(Collectors.groupingBy(LiveRow::relation, LinkedHashMap::new, Collectors.toList()));
        return rows.entrySet().stream()
                .map(relation -> relation.getKey().with(relation.getValue()))
                .toList();
    }

    private static List<TypeName> types(Handle handle) {
        return handle.createQuery(Sql.resource("live_types.sql"))
                .map((row, context) -> new TypeName(row.getString("schema"), row.getString("name"), List.of(), false))
                .list();
    }
}
