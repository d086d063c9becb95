package dev.driftgate.review.postgres;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The history of reviews, to which rows are only added. */
final class Events {
    private Events() {}

    static Instant last(Handle handle, UUID review, String... what) {
        return handle.createQuery(
                        "select max(at) from driftgate.review_event where review_id = :review and what = any (:what)")
                .bind("review", review)
                .bindArray("what", String.class, (Object[]) what)
                .mapTo(Instant.class)
                .one();
    }

    static void add(Handle handle, UUID review, Instant at, Transition step) {
        handle.createUpdate("""
                        insert into driftgate.review_event (review_id, at, who, what, detail)
                        values (:review, :at, :who, :what, :detail)
                        """)
                .bind("review", review)
                .bind("at", at)
                .bind("who", step.by())
                .bind("what", step.what())
                .bind("detail", step.detail())
                .execute();
    }
}
