package dev.driftgate.review.postgres;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The history of reviews, to which rows are only added. */
final class Events {
    private Events() {}

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
