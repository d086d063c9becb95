package dev.driftgate.request.postgres;

import dev.driftgate.failure.OutsideFailure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The requests. One is stored together with the task of db-scheduler that works on it; the task's instance is the
 * request's id. For many threads and many instances.
 */
public final class RequestStore {
    /** The task of a command. */
    public static final String COMMAND = "answer-command";
    /** The task of a click. */
    public static final String CLICK = "take-click";

    /** Slack delivers again for some minutes at most; until then a request is remembered though it is done. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final Jdbi jdbi;

    public RequestStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Stores a request; one that is known already is left as it is. One statement, as somebody waits for it.
     *
     * @throws OutsideFailure when it may not have been stored
     */
    public void accept(Request request) {
        try {
            jdbi.useHandle(handle -> handle.createUpdate("""
                            with accepted as (
                                insert into driftgate.request
                                    (id, asked_at, what, subject, asked_by, channel, message_ts, response_url)
                                values (:id, :at, :what, :subject, :user, :channel, :messageTs, :responseUrl)
                                on conflict do nothing
                                returning id
                            )
                            insert into driftgate.scheduled_tasks
                                (task_name, task_instance, execution_time, picked, version)
                            select :task, id, :at, false, 1 from accepted
                            on conflict do nothing
                            """)
                    .bind("what", request.asked().word())
                    .bind("task", request.asked().isCommand() ? COMMAND : CLICK)
                    .bindMethods(request)
                    .bindMethods(request.origin())
                    .execute());
        } catch (JdbiException e) {
            // Its own message would tell the arguments, among them the address for private answers.
            throw OutsideFailure.passing("storing a request: Driftgate's own database did not take it", e.getCause());
        }
    }

    public Optional<Request> find(String id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from driftgate.request where id = :id")
                .bind("id", id)
                .map((row, context) -> map(row))
                .findOne());
    }

    /** Empty while the request has not been worked off. */
    public Optional<Answer> answer(String id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select answer from driftgate.request where id = :id and done_at is not null")
                .bind("id", id)
                .map((row, context) -> new Answer(Optional.ofNullable(row.getString("answer"))))
                .findOne());
    }

    /**
     * Notes what came of a request, and forgets those of long ago.
     *
     * @return whether nobody else had
     */
    public boolean done(String id, Answer answer, Instant now) {
        return jdbi.inTransaction(handle -> {
            int rows = handle.createUpdate(
                            "update driftgate.request set done_at = :now, answer = :answer where id = :id and done_at is null")
                    .bind("id", id)
                    .bind("now", now)
                    .bind("answer", answer.sentence())
                    .execute();
            handle.createUpdate(
                            "delete from driftgate.request where asked_at < :then and done_at is not null and id <> :id")
                    .bind("id", id)
                    .bind("then", now.minus(REMEMBERED))
                    .execute();
            return rows > 0;
        });
    }

    private static Request map(ResultSet row) throws SQLException {
        return new Request(
                row.getString("id"),
                row.getTimestamp("asked_at").toInstant(),
                Asked.of(row.getString("what")),
                row.getString("subject"),
                new Request.Origin(
                        row.getString("asked_by"),
                        row.getString("channel"),
                        Optional.ofNullable(row.getString("message_ts")),
                        row.getString("response_url")));
    }
}
