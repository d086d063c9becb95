package dev.driftgate.review.postgres;

import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The changes that somebody said to leave alone. */
final class Ignored {
    private Ignored() {}

    static Set<String> of(Handle handle, String comparison) {
        return handle.createQuery("select fingerprint from driftgate.ignored_change where comparison = :comparison")
                .bind("comparison", comparison)
                .mapTo(String.class)
                .set();
    }

    /** All changes of a review that was just ignored. */
    static void add(Handle handle, Review review) {
        handle.createUpdate("""
                        insert into driftgate.ignored_change (comparison, fingerprint, review_id, ignored_by, ignored_at)
                        select comparison, unnest(changes), id, decided_by, decided_at
                        from driftgate.review where id = :id
                        on conflict do nothing
                        """).bind("id", review.id()).execute();
    }
}
