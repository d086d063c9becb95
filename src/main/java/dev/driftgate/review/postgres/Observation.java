package dev.driftgate.review.postgres;

import dev.driftgate.diff.Change;
import dev.driftgate.diff.Drift;
import dev.driftgate.diff.Fingerprint;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What a comparison's newest result says about its earlier reviews, within one transaction. */
final class Observation {
    private final Handle handle;
    private final Instant now;

    Observation(Handle handle, Instant now) {
        this.handle = handle;
        this.now = now;
    }

    /** The reviews that were pending and whose drift is gone; none where the databases have been read later. */
    List<UUID> of(Drift drift) {
        Reviews.lock(handle, drift.comparison());
        if (LatestReading.isAfter(handle, drift, now)) {
            return List.of();
        }
        LatestReading.note(handle, drift, now);
        var present = drift.changes().stream().map(Change::fingerprint).collect(Collectors.toSet());
        var gone = Reviews.current(handle, drift.comparison()).stream()
                .filter(review -> isGone(review, present))
                .toList();
        gone.stream().filter(review -> review.state() == ReviewState.FILED).forEach(this::forget);
        return gone.stream()
                .filter(review -> review.state() == ReviewState.PENDING && present.isEmpty())
                .filter(this::resolve)
                .map(Review::id)
                .toList();
    }

    private static boolean isGone(Review review, Set<Fingerprint> present) {
        return review.drift().changes().stream().map(Change::fingerprint).noneMatch(present::contains);
    }

    private void forget(Review review) {
        handle.createUpdate("update driftgate.review set gone_at = :now where id = :id")
                .bind("now", now)
                .bind("id", review.id())
                .execute();
    }

    private boolean resolve(Review review) {
        var step = new Transition(
                "state = 'resolved', closed_at = :now where id = :id and state = 'pending'",
                Map.of(),
                "driftgate",
                "resolved",
                null);
        return step.apply(handle, review.id(), now).isPresent();
    }
}
