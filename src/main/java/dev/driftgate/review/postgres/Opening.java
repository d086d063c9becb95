package dev.driftgate.review.postgres;

import dev.driftgate.diff.Drift;
import dev.driftgate.failure.OutsideFailure;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Puts a drift before people, once, within one transaction. */
final class Opening {
    private final Handle handle;
    private final Instant now;

    Opening(Handle handle, Instant now) {
        this.handle = handle;
        this.now = now;
    }

    Put put(Drift drift, String requestedBy, String channel) {
        Reviews.lock(handle, drift.comparison());
        var known = known(drift);
        if (known.isEmpty() && isOutdated(drift)) {
            throw outdated(drift);
        }
        LatestReading.note(handle, drift, now);
        return known.map(review -> again(review, channel)).orElseGet(() -> open(drift, requestedBy, channel));
    }

    /** The review of the same drift that people have before them, or that has its ticket. */
    Optional<Review> known(Drift drift) {
        return Reviews.current(handle, drift.comparison()).stream()
                .filter(review -> review.drift().fingerprint().equals(drift.fingerprint()))
                .findFirst();
    }

    /** Whether the databases were read later, or somebody has said since to leave a part of it alone. */
    boolean isOutdated(Drift drift) {
        var ignored = Ignored.of(handle, drift.comparison());
        return LatestReading.isAfter(handle, drift, now)
                || fingerprints(drift).stream().anyMatch(ignored::contains);
    }

    private static OutsideFailure outdated(Drift drift) {
        return OutsideFailure.passing(
                "comparing " + drift.comparison() + ": somebody else's check or word came later than this reading",
                null);
    }

    /** A card that could not be posted where it was first asked for may be welcome here. */
    private Put again(Review review, String channel) {
        if (review.state() == ReviewState.FILED) {
            return new Put.AlreadyFiled(review);
        }
        Cards.moveUnposted(handle, review.id(), channel);
        return new Put.AlreadyOpen(review);
    }

    private Put open(Drift drift, String requestedBy, String channel) {
        var id = UUID.randomUUID();
        var superseded = supersede(drift.comparison(), id);
        insert(id, drift, requestedBy);
        link(superseded, id);
        handle.createUpdate("insert into driftgate.card (review_id, channel) values (:id, :channel)")
                .bind("id", id)
                .bind("channel", channel)
                .execute();
        var asked = new Transition("", Map.of(), requestedBy, "asked", null);
        Events.add(handle, id, now, asked);
        var review = Reviews.find(handle, id).orElseThrow();
        DueWork.show(handle, review, now);
        return new Put.Opened(review, superseded);
    }

    private void insert(UUID id, Drift drift, String requestedBy) {
        handle.createUpdate("""
                        insert into driftgate.review
                            (id, comparison, fingerprint, state, drift, changes, requested_by, requested_at)
                        values (:id, :comparison, :fingerprint, 'pending', :drift::jsonb, :changes, :by, :at)
                        """)
                .bind("id", id)
                .bind("comparison", drift.comparison())
                .bind("fingerprint", drift.fingerprint().value())
                .bind("drift", DriftJson.write(drift))
                .bindArray("changes", String.class, fingerprints(drift))
                .bind("by", requestedBy)
                .bind("at", now)
                .execute();
    }

    private List<UUID> supersede(String comparison, UUID by) {
        var pending = handle.createQuery(
                        "select id from driftgate.review where comparison = :comparison and state = 'pending'")
                .bind("comparison", comparison)
                .mapTo(UUID.class)
                .list();
        var step = new Transition(
                "state = 'superseded', closed_at = :now where id = :id and state = 'pending'",
                Map.of(),
                "driftgate",
                "superseded",
                by.toString());
        return pending.stream()
                .filter(id -> step.apply(handle, id, now).isPresent())
                .toList();
    }

    /** The newer review must stand in the table before the older ones can point to it. */
    void link(List<UUID> superseded, UUID by) {
        handle.createUpdate("update driftgate.review set superseded_by = :by where id = any (:ids)")
                .bind("by", by)
                .bindArray("ids", UUID.class, superseded)
                .execute();
    }

    private static List<String> fingerprints(Drift drift) {
        return drift.changes().stream()
                .map(change -> change.fingerprint().value())
                .toList();
    }
}
