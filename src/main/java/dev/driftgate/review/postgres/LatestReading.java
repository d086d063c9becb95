package dev.driftgate.review.postgres;

import dev.driftgate.diff.Drift;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Handle;

/**
 * The reading of a comparison that began last of those that were put before people or taken note of: what was read before it
 * says nothing any more.
 */
final class LatestReading {
    private LatestReading() {}

    /** Whether it began after this one. A clock that went back says nothing. */
    static boolean isAfter(Handle handle, Drift drift, Instant now) {
        return handle.createQuery("""
                        select exists (select from driftgate.comparison_reading
                        where comparison = :comparison and began > :began and began <= :now)
                        """)
                .bind("comparison", drift.comparison())
                .bind("began", drift.began())
                .bind("now", now)
                .mapTo(Boolean.class)
                .one();
    }

    /** Takes note of this one unless another began later. */
    static void note(Handle handle, Drift drift, Instant now) {
        handle.createUpdate("""
                        insert into driftgate.comparison_reading values (:comparison, :began)
                        on conflict (comparison) do update set began = excluded.began
                        where comparison_reading.began < excluded.began or comparison_reading.began > :now
                        """)
                .bind("comparison", drift.comparison())
                // As Postgres would round it up, and it would be later than itself.
                .bind("began", drift.began().truncatedTo(ChronoUnit.MICROS))
                .bind("now", now)
                .execute();
    }
}
