package dev.driftgate.contract.postgres;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The check of a contract that began last of those that were taken note of, within one transaction: what began before it says
 * nothing any more.
 */
final class LatestCheck {
    private LatestCheck() {}

    /** Lets one transaction at a time take note of a check. */
    static void lock(Handle handle, String contract) {
        handle.createQuery("select pg_advisory_xact_lock(hashtextextended('driftgate.seen:' || :contract, 0))::text")
                .bind("contract", contract)
                .mapTo(String.class)
                .one();
    }

    static Optional<Instant> began(Handle handle, String contract) {
        return handle.createQuery("select checked_at from driftgate.contract_check where contract = :contract")
                .bind("contract", contract)
                .mapTo(Instant.class)
                .findOne();
    }

    /** Whether it began after another one did. A clock that went back says nothing. */
    static boolean isAfter(Handle handle, String contract, Instant other, Instant now) {
        return began(handle, contract)
                .filter(at -> at.isAfter(other) && !now.isBefore(at))
                .isPresent();
    }

    static void note(Handle handle, String contract, Instant began) {
        handle.createUpdate("""
                        insert into driftgate.contract_check (contract, checked_at) values (:contract, :at)
                        on conflict (contract) do update set checked_at = excluded.checked_at
                        """).bind("contract", contract).bind("at", began).execute();
    }
}
