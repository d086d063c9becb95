package dev.driftgate.contract.postgres;

import dev.driftgate.ticket.Ticket;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;

/** The tasks of contracts: at most one at a time that is open or being filed. For many threads and many instances. */
public final class ContractTaskStore {
    private final Jdbi jdbi;
    private final InstantSource clock;

    public ContractTaskStore(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * Runs {@code work} while nobody else files for this contract, on any instance. The lock has a connection of its own:
     * what the work stores is there at once and stays, whatever becomes of the rest.
     */
    public <T> T alone(String contract, Supplier<T> work) {
        try (var lock = jdbi.open()) {
            lock.begin();
            lock.createQuery(
                            "select pg_advisory_xact_lock(hashtextextended('driftgate.contract:' || :contract, 0))::text")
                    .bind("contract", contract)
                    .mapTo(String.class)
                    .one();
            T result = work.get();
            lock.rollback();
            return result;
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

    /** Stores that a task is to exist, before anybody asks Asana for it. */
    public ContractTask intend(String contract, Collection<String> findings) {
        var id = UUID.randomUUID();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into driftgate.contract_task (id, contract, state, findings, marker)
                        values (:id, :contract, 'filing', :findings, :marker)
                        """)
                .bind("id", id)
                .bind("contract", contract)
                .bindArray("findings", String.class, findings)
                .bind("marker", "driftgate:" + id)
                .execute());
        return current(contract).orElseThrow();
    }

    /** Stores that Asana is asked now for a task that tells these findings. */
    public void attempting(ContractTask task, Collection<String> findings) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update driftgate.contract_task set attempted_at = :now, findings = :findings where id = :id")
                .bind("now", clock.instant())
                .bindArray("findings", String.class, findings)
                .bind("id", task.id())
                .execute());
    }

    public void filed(ContractTask task, Ticket ticket) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update driftgate.contract_task
                        set state = 'open', gid = :gid, url = :url, filed_at = :now where id = :id
                        """)
                .bind("gid", ticket.key())
                .bind("url", ticket.url())
                .bind("now", clock.instant())
                .bind("id", task.id())
                .execute());
    }

    /** Stores that the task tells these findings too. */
    public void told(ContractTask task, Collection<String> findings) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update driftgate.contract_task set findings = findings || :findings where id = :id")
                .bindArray("findings", String.class, findings)
                .bind("id", task.id())
                .execute());
    }

    /** Stores that the task is of no more use: completed or deleted in Asana. */
    public void closed(ContractTask task) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update driftgate.contract_task set state = 'closed', closed_at = :now where id = :id")
                .bind("now", clock.instant())
                .bind("id", task.id())
                .execute());
    }

    private static ContractTask map(ResultSet row) throws SQLException {
        String gid = row.getString("gid");
        return new ContractTask(
                row.getObject("id", UUID.class),
                row.getString("contract"),
                row.getString("marker"),
                Set.of((String[]) row.getArray("findings").getArray()),
                gid == null ? Optional.empty() : Optional.of(new Ticket(gid, row.getString("url"))),
                Optional.ofNullable(row.getTimestamp("attempted_at")).map(Timestamp::toInstant));
    }
}
