package dev.driftgate.contract.postgres;

import dev.driftgate.contract.postgres.ContractTask.Attempt;
import dev.driftgate.failure.OutsideFailure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What the tasks of contracts tell, and the comments by which they do. For whoever is alone with the contract. */
public final class TaskLedger {
    private final Jdbi jdbi;
    private final InstantSource clock;

    public TaskLedger(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Sorted by their words. */
    public List<ToldFinding> told(ContractTask task) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select fingerprint, subject, gone_at is null as open from driftgate.task_finding
                        where task_id = :task order by subject, fingerprint
                        """)
                .bind("task", task.id())
                .map((row, context) -> new ToldFinding(row.getString(1), row.getString(2), row.getBoolean(3)))
                .list());
    }

    /** What tasks tell that people completed; none of it was gone since. */
    public Set<String> toldByCompleted(String contract) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select fingerprint from driftgate.task_finding
                        join driftgate.contract_task task on task.id = task_id
                        where contract = :contract and closed_as = 'completed' and gone_at is null
                        """)
                .bind("contract", contract)
                .mapTo(String.class)
                .set());
    }

    /** Takes note of what is no more, in tasks that people completed: should it come back, it is news. */
    public void goneFromCompleted(String contract, Collection<String> current) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update driftgate.task_finding set gone_at = :now from driftgate.contract_task task
                        where task.id = task_id and contract = :contract and closed_as = 'completed'
                          and gone_at is null and fingerprint <> all (:current)
                        """)
                .bind("now", clock.instant())
                .bind("contract", contract)
                .bindArray("current", String.class, current)
                .execute());
    }

    /** How many findings that tasks tell were seen to be gone after that time. */
    public int goneSince(String contract, Instant time) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from driftgate.task_finding
                        join driftgate.contract_task task on task.id = task_id
                        where contract = :contract and gone_at > :time
                        """)
                .bind("contract", contract)
                .bind("time", time)
                .mapTo(Integer.class)
                .one());
    }

    /** What the task tells is no more, and nobody has to be told. */
    public void gone(ContractTask task, Collection<String> fingerprints) {
        jdbi.useHandle(handle -> gone(handle, task, fingerprints));
    }

    /**
     * Stores that Asana is asked now for the task, which tells these findings and nothing else.
     *
     * @return when
     * @throws OutsideFailure when somebody else asked meanwhile
     */
    public Instant attempting(ContractTask task, String project, List<ToldFinding> findings) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        jdbi.useTransaction(handle -> {
            int rows = handle.createUpdate("""
                            update driftgate.contract_task set attempted_at = :now, project = :project
                            where id = :id and state = 'filing' and attempted_at is not distinct from :known
                            """)
                    .bind("now", now)
                    .bind("project", project)
                    .bind("id", task.id())
                    .bindByType("known", task.attempt().map(Attempt::at).orElse(null), Instant.class)
                    .execute();
            if (rows == 0) {
                throw taken(task.contract());
            }
            handle.createUpdate("delete from driftgate.task_finding where task_id = :task")
                    .bind("task", task.id())
                    .execute();
            told(handle, task, findings);
        });
        return now;
    }

    /** How many comments Asana was asked for; a number for the next marker. */
    public int comments(ContractTask task) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from driftgate.task_comment where task_id = :task")
                        .bind("task", task.id())
                        .mapTo(Integer.class)
                        .one());
    }

    /**
     * Stores that Asana is asked now for a comment.
     *
     * @return when
     * @throws OutsideFailure when somebody else asked meanwhile
     */
    public Instant commenting(ContractTask task, TaskComment comment) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int rows = jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into driftgate.task_comment (marker, task_id, fresh, subjects, gone, attempted_at)
                        values (:marker, :task, :fresh, :subjects, :gone, :now)
                        on conflict do nothing
                        """)
                .bind("marker", comment.marker())
                .bind("task", task.id())
                .bindArray("fresh", String.class, fingerprints(comment.fresh()))
                .bindArray(
                        "subjects",
                        String.class,
                        comment.fresh().stream().map(ToldFinding::subject).toList())
                .bindArray("gone", String.class, comment.gone())
                .bind("now", now)
                .execute());
        if (rows == 0) {
            throw taken(task.contract());
        }
        return now;
    }

    static OutsideFailure taken(String contract) {
        return OutsideFailure.passing("filing for the contract " + contract + ": another instance is at it", null);
    }

    /** The comment of which nobody knows whether it is there. */
    public Optional<TaskComment.Unsettled> unsettled(ContractTask task) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from driftgate.task_comment where task_id = :task and posted_at is null")
                .bind("task", task.id())
                .map((row, context) -> new TaskComment.Unsettled(
                        comment(row), row.getTimestamp("attempted_at").toInstant()))
                .findOne());
    }

    /** Stores that the comment is there, and so what the task tells with it, unless that is stored already. */
    public void commented(ContractTask task, TaskComment comment) {
        jdbi.useTransaction(handle -> {
            int rows = handle.createUpdate("""
                            update driftgate.task_comment set posted_at = :now
                            where marker = :marker and posted_at is null
                            """)
                    .bind("now", clock.instant())
                    .bind("marker", comment.marker())
                    .execute();
            if (rows > 0) {
                told(handle, task, comment.fresh());
                gone(handle, task, comment.gone());
            }
        });
    }

    /** Stores that the comment that was asked for then never came to be. */
    public void notCommented(TaskComment comment, Instant attempt) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        delete from driftgate.task_comment
                        where marker = :marker and posted_at is null and attempted_at = :attempt
                        """)
                .bind("marker", comment.marker())
                .bind("attempt", attempt)
                .execute());
    }

    private void told(Handle handle, ContractTask task, List<ToldFinding> findings) {
        handle.createUpdate("""
                        insert into driftgate.task_finding (task_id, fingerprint, subject, told_at)
                        select :task, told.fingerprint, told.subject, :now
                        from unnest(:fingerprints, :subjects) as told (fingerprint, subject)
                        on conflict (task_id, fingerprint) do update
                        set subject = excluded.subject, told_at = excluded.told_at, gone_at = null
                        """)
                .bind("task", task.id())
                .bindArray("fingerprints", String.class, fingerprints(findings))
                .bindArray(
                        "subjects",
                        String.class,
                        findings.stream().map(ToldFinding::subject).toList())
                .bind("now", clock.instant())
                .execute();
    }

    private void gone(Handle handle, ContractTask task, Collection<String> fingerprints) {
        handle.createUpdate("""
                        update driftgate.task_finding set gone_at = :now
                        where task_id = :task and gone_at is null and fingerprint = any (:gone)
                        """)
                .bind("now", clock.instant())
                .bind("task", task.id())
                .bindArray("gone", String.class, fingerprints)
                .execute();
    }

    private static List<String> fingerprints(List<ToldFinding> findings) {
        return findings.stream().map(ToldFinding::fingerprint).toList();
    }

    private static TaskComment comment(ResultSet row) throws SQLException {
        var fingerprints = (String[]) row.getArray("fresh").getArray();
        var subjects = (String[]) row.getArray("subjects").getArray();
        var fresh = new ArrayList<ToldFinding>();
        for (int i = 0; i < fingerprints.length; i++) {
            fresh.add(new ToldFinding(fingerprints[i], subjects[i]));
        }
        return new TaskComment(row.getString("marker"), fresh, List.of((String[])
                row.getArray("gone").getArray()));
    }
}
