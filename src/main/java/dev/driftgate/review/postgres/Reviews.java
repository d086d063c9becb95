package dev.driftgate.review.postgres;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Looks reviews up. */
final class Reviews {
    private Reviews() {}

    static Optional<Review> find(Handle handle, UUID id) {
        return handle.createQuery("select * from driftgate.review where id = :id")
                .bind("id", id)
                .map((row, context) -> ReviewRow.map(row))
                .findOne();
    }

    /** A comparison's reviews of which something may still stand in the databases, newest first. */
    static List<Review> current(Handle handle, String comparison) {
        return handle.createQuery("""
                        select * from driftgate.review
                        where comparison = :comparison
                          and (state in ('pending', 'approved', 'failed') or state = 'filed' and gone_at is null)
                        order by requested_at desc
                        """)
                .bind("comparison", comparison)
                .map((row, context) -> ReviewRow.map(row))
                .list();
    }

    /** Lets one transaction at a time decide what a comparison's drift becomes. */
    static void lock(Handle handle, String comparison) {
        handle.createQuery(
                        "select pg_advisory_xact_lock(hashtextextended('driftgate.review:' || :comparison, 0))::text")
                .bind("comparison", comparison)
                .mapTo(String.class)
                .one();
    }
}
