package dev.driftgate.contract.postgres;

import dev.driftgate.contract.postgres.ContractTask.Attempt;
import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.ticket.Ticket;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tasks of contracts: at most one at a time that is open or being filed. For many threads and many instances. */
public final class ContractTaskStore {
    private static final Logger LOG = LoggerFactory.getLogger(ContractTaskStore.class);

    private final Jdbi jdbi;
    private final InstantSource clock;

    public ContractTaskStore(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * Runs {@code work} while nobody else files for this contract, on any instance. The lock has a connection of its own:
     * what the work stores is there at once and stays, whatever becomes of the rest. Who is frozen while holding it loses
     * it to the others.
     *
     * @return what came of the work; empty where the lock was lost by its end, so that others may have gone on from there,
     *     and whatever it failed by is of no more interest
     * @throws JdbiException when somebody else holds it for longer than anybody should wait
     */
    public <T> Optional<T> alone(String contract, Function<FilingLock, T> work) {
        var session = jdbi.open();
        try {
            session.begin();
            return held(FilingLock.take(session, contract), work);
        } finally {
            letGo(session);
        }
    }

    private static <T> Optional<T> held(FilingLock lock, Function<FilingLock, T> work) {
        try {
            return Optional.of(work.apply(lock)).filter(done -> lock.isHeld());
        } catch (RuntimeException e) {
            if (lock.isHeld()) {
                throw e;
            }
            LOG.debug("others have the right to file", e);
            return Optional.empty();
        }
    }

    private static void letGo(Handle session) {
        try (session) {
            session.rollback();
        } catch (JdbiException e) {
            LOG.debug("the right to file was lost before it was let go of", e);
        }
    }

    /** The task that is open, or that was about to be. */
    public Optional<ContractTask> current(String contract) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from driftgate.contract_task where contract = :contract and state <> 'closed'")
                .bind("contract", contract)
                .map((row, context) -> map(row))
                .findOne());
    }

    /** The last task that a person completed and that another one has followed. */
    public Optional<ContractTask> lastCompleted(String contract) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from driftgate.contract_task where contract = :contract and closed_as = 'completed'
                        order by closed_at desc limit 1
                        """)
                .bind("contract", contract)
                .map((row, context) -> map(row))
                .findOne());
    }

    /**
     * Stores that a task is to exist, before anybody asks Asana for it.
     *
     * @throws OutsideFailure when somebody else did meanwhile
     */
    public ContractTask intend(String contract) {
        var id = UUID.randomUUID();
        int rows = jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into driftgate.contract_task (id, contract, state, marker)
                        values (:id, :contract, 'filing', :marker)
                        on conflict do nothing
                        """)
                .bind("id", id)
                .bind("contract", contract)
                .bind("marker", "driftgate:" + id)
                .execute());
        if (rows == 0) {
            throw TaskLedger.taken(contract);
        }
        return current(contract).orElseThrow();
    }

    /** Whether a check that began later was taken note of. */
    public boolean isCheckedSince(String contract, Instant began) {
        return jdbi.withHandle(handle -> LatestCheck.isAfter(handle, contract, began, clock.instant()));
    }

    /** Stores that Asana understood and made no task, so that there is none to look for. */
    public void refused(ContractTask task, Instant attempt) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update driftgate.contract_task set attempted_at = null where id = :id and attempted_at = :at")
                .bind("id", task.id())
                .bind("at", attempt)
                .execute());
    }

    public void filed(ContractTask task, Ticket ticket) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update driftgate.contract_task
                        set state = 'open', gid = :gid, url = :url, filed_at = :now where id = :id and state = 'filing'
                        """)
                .bind("gid", ticket.key())
                .bind("url", ticket.url())
                .bind("now", clock.instant())
                .bind("id", task.id())
                .execute());
    }

    /** Stores that the task is of no more use. */
    public void closed(ContractTask task, ContractTask.End end) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update driftgate.contract_task
                        set state = 'closed', closed_at = :now, closed_as = :end where id = :id and state <> 'closed'
                        """)
                .bind("now", clock.instant())
                .bind("end", end.name().toLowerCase(Locale.ROOT))
                .bind("id", task.id())
                .execute());
    }

    private static ContractTask map(ResultSet row) throws SQLException {
        String gid = row.getString("gid");
        String project = row.getString("project");
        return new ContractTask(
                row.getObject("id", UUID.class),
                row.getString("contract"),
                row.getString("marker"),
                gid == null ? Optional.empty() : Optional.of(new Ticket(gid, row.getString("url"))),
                Optional.ofNullable(row.getTimestamp("attempted_at"))
                        .map(at -> new Attempt(at.toInstant(), Optional.ofNullable(project))));
    }
}
