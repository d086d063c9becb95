package dev.driftgate.contract.postgres;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What each contract's replica was when it was last read: a standby, and how far behind, or one that takes writes although it
 * was a standby before. For many threads and many instances.
 */
public final class ReplicaStore {
    private final Jdbi jdbi;
    private final InstantSource clock;

    public ReplicaStore(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * Takes note of a read, unless a check that began later was taken note of already.
     *
     * @param address where it was read, without a password
     * @param lag how far a standby was behind; empty for what is none
     * @param began before it was read
     * @return when it last was a standby at that address, if it is none any more
     */
    public Optional<Instant> measured(String contract, String address, Optional<Duration> lag, Instant began) {
        return jdbi.inTransaction(handle -> {
            LatestCheck.lock(handle, contract);
            if (!LatestCheck.isAfter(handle, contract, began, clock.instant())) {
                note(handle, contract, address, lag, began);
            }
            return lag.isPresent() ? Optional.empty() : standbyAt(handle, contract, address);
        });
    }

    /** When a replica was last read as a standby at this address; empty where it never was. */
    public Optional<Instant> standbyAt(String contract, String address) {
        return jdbi.withHandle(handle -> standbyAt(handle, contract, address));
    }

    /** Whether people have not been told yet that what was a standby takes writes. */
    public boolean isUnannounced(String contract) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select from driftgate.replica_role
                        where contract = :contract and writes_at is not null and announced_at is null)
                        """)
                .bind("contract", contract)
                .mapTo(Boolean.class)
                .one());
    }

    /** Takes note that they have been told, if there was something to tell. */
    public void announced(String contract, Instant at) {
        jdbi.useHandle(handle -> handle.execute(
                "update driftgate.replica_role set announced_at = ?"
                        + " where contract = ? and writes_at is not null and announced_at is null",
                at,
                contract));
    }

    private static void note(Handle handle, String contract, String address, Optional<Duration> lag, Instant at) {
        if (lag.isPresent()) {
            behind(handle, contract, lag.get(), at);
            standby(handle, contract, address, at);
        } else {
            noStandby(handle, contract, address, at);
        }
    }

    private static void behind(Handle handle, String contract, Duration lag, Instant at) {
        handle.execute(
                "insert into driftgate.replica_lag values (?, ?, ?) on conflict (contract)"
                        + " do update set seconds = excluded.seconds, measured_at = excluded.measured_at",
                contract,
                lag.toSeconds(),
                at);
    }

    private static void standby(Handle handle, String contract, String address, Instant at) {
        handle.execute(
                "insert into driftgate.replica_role (contract, address, standby_at) values (?, ?, ?)"
                        + " on conflict (contract) do update set address = excluded.address,"
                        + " standby_at = excluded.standby_at, writes_at = null, announced_at = null",
                contract,
                address,
                at);
    }

    private static void noStandby(Handle handle, String contract, String address, Instant at) {
        handle.execute("delete from driftgate.replica_lag where contract = ?", contract);
        handle.execute("delete from driftgate.replica_role where contract = ? and address <> ?", contract, address);
        handle.execute(
                "update driftgate.replica_role set writes_at = coalesce(writes_at, ?) where contract = ?",
                at,
                contract);
    }

    private static Optional<Instant> standbyAt(Handle handle, String contract, String address) {
        return handle.createQuery("""
                        select standby_at from driftgate.replica_role
                        where contract = :contract and address = :address
                        """)
                .bind("contract", contract)
                .bind("address", address)
                .mapTo(Instant.class)
                .findOne();
    }
}
