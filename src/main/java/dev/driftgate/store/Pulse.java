package dev.driftgate.store;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What waits in Driftgate's own database at one moment, the same whichever instance is asked.
 *
 * @param writable whether it takes writes: not as a standby, nor when it was set to only read
 * @param pending how many reviews wait for somebody's word, by how long they do
 * @param failed how many reviews could not be filed and wait for Retry
 * @param unsent for how long the oldest word has waited for its answer, its ticket or its card; empty where none does
 * @param tasks what db-scheduler has to do
 * @param succeeded when each contract was last checked and understood
 * @param lag how far the replica of each contract was behind when it was last read
 */
public record Pulse(
        boolean writable,
        Map<Age, Integer> pending,
        int failed,
        Optional<Duration> unsent,
        List<Tasks> tasks,
        Map<String, Instant> succeeded,
        Map<String, Duration> lag) {
    /** How long something has been waiting, at most. */
    public enum Age {
        HOUR("1h"),
        DAY("1d"),
        WEEK("7d"),
        OLDER("older");

        private final String word;

        Age(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * Tasks of one name.
     *
     * @param failing how many failed when they were last tried
     * @param overdue for how long the oldest could have run
     */
    public record Tasks(String name, int waiting, int failing, Duration overdue) {}

    public Pulse {
        pending = Map.copyOf(pending);
        tasks = List.copyOf(tasks);
        succeeded = Map.copyOf(succeeded);
        lag = Map.copyOf(lag);
    }

    /** Feels it. */
    public static Pulse of(Jdbi database) {
        return database.withHandle(handle -> new Pulse(
                writable(handle),
                pending(handle),
                failed(handle),
                unsent(handle),
                tasks(handle),
                succeeded(handle),
                lag(handle)));
    }

    private static boolean writable(Handle handle) {
        return handle.createQuery("select not current_setting('transaction_read_only')::boolean")
                .mapTo(Boolean.class)
                .one();
    }

    private static Map<Age, Integer> pending(Handle handle) {
        var pending = new HashMap<Age, Integer>();
        handle.createQuery("""
                        select case when now() - requested_at <= interval '1 hour' then 'HOUR'
                                    when now() - requested_at <= interval '1 day' then 'DAY'
                                    when now() - requested_at <= interval '7 days' then 'WEEK'
                                    else 'OLDER' end as age,
                               count(*) as reviews
                        from driftgate.review
                        where state = 'pending'
                        group by 1
                        """)
                .map((row, context) -> Map.entry(Age.valueOf(row.getString("age")), row.getInt("reviews")))
                .forEach(entry -> pending.put(entry.getKey(), entry.getValue()));
        return pending;
    }

    private static int failed(Handle handle) {
        return handle.createQuery("select count(*) from driftgate.review where state = 'failed'")
                .mapTo(Integer.class)
                .one();
    }

    private static Optional<Duration> unsent(Handle handle) {
        return handle.createQuery("""
                        select extract(epoch from now() - min(since))::bigint as seconds
                        from (
                            select asked_at as since from driftgate.request where done_at is null
                            union all
                            select decided_at from driftgate.review where state = 'approved'
                            union all
                            select max(e.at)
                            from driftgate.card c
                            join driftgate.review r on r.id = c.review_id
                            join driftgate.review_event e on e.review_id = r.id
                            where c.shown_version < r.version
                            group by r.id
                        ) waiting
                        """)
                .map((row, context) -> Optional.ofNullable(row.getObject("seconds", Long.class))
                        .map(Duration::ofSeconds))
                .one();
    }

    private static List<Tasks> tasks(Handle handle) {
        return handle.createQuery("""
                        select task_name,
                               count(*) as waiting,
                               count(*) filter (where consecutive_failures > 0) as failing,
                               greatest(0, extract(epoch from now() - min(execution_time)))::bigint as overdue
                        from driftgate.scheduled_tasks
                        group by task_name
                        order by task_name
                        """)
                .map((row, context) -> new Tasks(
                        row.getString("task_name"),
                        row.getInt("waiting"),
                        row.getInt("failing"),
                        Duration.ofSeconds(row.getLong("overdue"))))
                .list();
    }

    private static Map<String, Duration> lag(Handle handle) {
        var lag = new HashMap<String, Duration>();
        handle.createQuery("select contract, seconds from driftgate.replica_lag")
                .map((row, context) -> Map.entry(row.getString("contract"), Duration.ofSeconds(row.getLong("seconds"))))
                .forEach(entry -> lag.put(entry.getKey(), entry.getValue()));
        return lag;
    }

    private static Map<String, Instant> succeeded(Handle handle) {
        var succeeded = new HashMap<String, Instant>();
        handle.createQuery("select contract, checked_at from driftgate.contract_check")
                .map((row, context) -> Map.entry(
                        row.getString("contract"),
                        row.getObject("checked_at", OffsetDateTime.class).toInstant()))
                .forEach(entry -> succeeded.put(entry.getKey(), entry.getValue()));
        return succeeded;
    }
}
