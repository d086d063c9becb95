package dev.driftgate.review.postgres;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * One step of a review, as it is stored: the row changes if it may, the history gets a row, the card is due.
 *
 * @param update what follows {@code update driftgate.review set}, with its condition; {@code :id} and {@code :now} are bound
 * @param what the step's name in the history
 */
record Transition(
        String update,
        Map<String, ?> values,
        String by,
        String what,
        @Nullable String detail) {
    /** Empty when the condition did not hold, in which case nothing has happened. */
    Optional<Review> apply(Handle handle, UUID id, Instant now) {
        int rows = handle.createUpdate("update driftgate.review set version = version + 1, " + update)
                .bind("id", id)
                .bind("now", now)
                .bindMap(values)
                .execute();
        if (rows == 0) {
            return Optional.empty();
        }
        Events.add(handle, id, now, this);
        var review = Reviews.find(handle, id).orElseThrow();
        DueWork.show(handle, review, now);
        return Optional.of(review);
    }
}
