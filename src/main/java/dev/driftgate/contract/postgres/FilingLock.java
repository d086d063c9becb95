package dev.driftgate.contract.postgres;

import dev.driftgate.failure.OutsideFailure;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** The right to file for a contract, as long as a session of its own stands. For one thread. */
public final class FilingLock {
    /**
     * The second is longer than any one call takes; Postgres ends the session then, and whoever held the lock has lost it.
     * Who waits does so for longer, because to have to wait for somebody is no failure.
     */
    private static final String LIMITS =
            "set local lock_timeout = '40s'; set local idle_in_transaction_session_timeout = '30s'";

    private final Handle session;

    private FilingLock(Handle session) {
        this.session = session;
    }

    /** Waits for it; the session's transaction has begun. */
    static FilingLock take(Handle session, String contract) {
        session.execute(LIMITS);
        session.createQuery(
                        "select pg_advisory_xact_lock(hashtextextended('driftgate.contract:' || :contract, 0))::text")
                .bind("contract", contract)
                .mapTo(String.class)
                .one();
        return new FilingLock(session);
    }

    /**
     * To be called before anything is written that others would not expect.
     *
     * @throws OutsideFailure when others may have it
     */
    public void check() {
        if (!isHeld()) {
            throw OutsideFailure.passing("filing for a contract: another instance has gone on with it", null);
        }
    }

    boolean isHeld() {
        try {
            return session.createQuery("select true").mapTo(Boolean.class).one();
        } catch (JdbiException e) {
            return false;
        }
    }
}
