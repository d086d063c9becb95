package dev.driftgate.review.postgres;

import dev.driftgate.diff.Drift;
import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.ticket.Ticket;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The reviews. Every method is one transaction; what has to happen because of it (showing the card, filing the ticket)
 * is stored as a task of db-scheduler in the same transaction. A method that moves a review answers empty when the
 * review does not stand where it would have to: then nothing has happened. For many threads and many instances.
 */
public final class ReviewStore {
    private static final String ITSELF = "driftgate";

    private final Jdbi jdbi;
    private final InstantSource clock;

    public ReviewStore(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * Puts a drift before people unless they have it already. Any other pending review of the comparison is superseded.
     *
     * @param requestedBy the Slack user who asked, or the name of what did
     * @param channel where its card is to stand
     * @throws OutsideFailure when the databases were read later, or somebody has said to leave a part of it alone since
     */
    public Put put(Drift drift, String requestedBy, String channel) {
        return jdbi.inTransaction(handle -> new Opening(handle, clock.instant()).put(drift, requestedBy, channel));
    }

    public Optional<Review> find(UUID id) {
        return jdbi.withHandle(handle -> Reviews.find(handle, id));
    }

    /** Approves where one person's word suffices. */
    public Optional<Review> approve(UUID id, String by) {
        return approved(id, Approving.alone(by));
    }

    /**
     * Notes the first of two approvals, after which the review is still pending.
     *
     * @param instead whose earlier approval no longer counts
     */
    public Optional<Review> approveFirst(UUID id, String by, Optional<String> instead) {
        return step(id, Approving.first(by, instead));
    }

    /** Approves after somebody else did. */
    public Optional<Review> approveSecond(UUID id, String by, String first) {
        return approved(id, Approving.second(by, first));
    }

    /** Dismisses a pending review; its changes are left out of later ones until they change. */
    public Optional<Review> ignore(UUID id, String by) {
        return jdbi.inTransaction(handle -> {
            var step = new Transition(
                    "state = 'ignored', decided_by = :by, decided_at = :now where id = :id and state = 'pending'",
                    Map.of("by", by),
                    by,
                    "ignored",
                    null);
            var review = step.apply(handle, id, clock.instant());
            review.ifPresent(ignored -> Ignored.add(handle, ignored));
            return review;
        });
    }

    /**
     * Puts a review whose filing was refused back in the queue; its databases are read anew, as days may have passed.
     *
     * @param asked when somebody wanted so; what was refused after that was tried again already
     */
    public Optional<Review> retry(UUID id, String by, Instant asked) {
        return approved(id, new Transition("""
                        state = 'approved', note = null, confirmed_at = null where id = :id and state = 'failed'
                        and not exists (select from driftgate.review_event
                                        where review_id = :id and what = 'failed' and at > :asked and at <= :now)
                        """, Map.of("asked", asked), by, "retried", null));
    }

    /** When somebody last wanted a ticket of an approved review: approved it, or had it tried again. */
    public Instant wanted(UUID id) {
        return jdbi.withHandle(handle -> Events.last(handle, id, "approved", "retried"));
    }

    /** Notes that the approved drift still stands; from here on it is only filed. */
    public Optional<Review> confirm(Review approved, Drift fresh) {
        return jdbi.inTransaction(handle -> {
            var now = clock.instant();
            var review = confirmed(approved, Optional.empty()).apply(handle, approved.id(), now);
            review.ifPresent(confirmed -> LatestReading.note(handle, fresh, now));
            return review;
        });
    }

    /**
     * The same where it could not be read again.
     *
     * @param why a sentence for the card and the ticket
     */
    public Optional<Review> confirmUnread(Review approved, String why) {
        return step(approved.id(), confirmed(approved, Optional.of(why)));
    }

    public Optional<Review> filed(UUID id, Ticket ticket) {
        return jdbi.inTransaction(handle -> {
            var step = new Transition(
                    "state = 'filed', ticket_key = :key, ticket_url = :url where id = :id and state = 'approved'",
                    Map.of("key", ticket.key(), "url", ticket.url()),
                    ITSELF,
                    "filed",
                    ticket.key());
            var review = step.apply(handle, id, clock.instant());
            review.ifPresent(filed -> DueWork.link(handle, id, clock.instant()));
            return review;
        });
    }

    /** Notes that the tracker refused, in a sentence for the card. */
    public Optional<Review> failed(Review approved, String why) {
        var step = ofApproved(approved, "state = 'failed', note = :why", Map.of("why", why), "failed", why);
        return step(approved.id(), step);
    }

    /** Closes an approved review whose drift is gone. */
    public Optional<Review> resolved(Review approved) {
        var step = ofApproved(approved, "state = 'resolved', closed_at = :now", Map.of(), "resolved", null);
        return step(approved.id(), step);
    }

    /** Closes an approved review whose drift has become another one, and puts that before people instead. */
    public Optional<Put> replaced(Review approved, Drift fresh) {
        var id = approved.id();
        return jdbi.inTransaction(handle -> {
            var now = clock.instant();
            var step = ofApproved(approved, "state = 'superseded', closed_at = :now", Map.of(), "superseded", null);
            return step.apply(handle, id, now).map(stale -> {
                var opening = new Opening(handle, now);
                var channel = Cards.find(handle, id).orElseThrow().channel();
                var put = opening.put(fresh, stale.requested().by(), channel);
                opening.link(List.of(id), put.review().id());
                return put;
            });
        });
    }

    private static Transition confirmed(Review approved, Optional<String> note) {
        return ofApproved(
                approved,
                "confirmed_at = :now, note = nullif(:note, '')",
                Map.of("note", note.orElse("")),
                "confirmed",
                note.orElse(null));
    }

    /** One that holds only while the review stands as it was seen: a retry since is another filing's business. */
    private static Transition ofApproved(
            Review seen, String update, Map<String, ?> values, String what, @Nullable String detail) {
        var bound = new HashMap<String, Object>(values);
        bound.put("seen", seen.version());
        return new Transition(
                update + " where id = :id and state = 'approved' and version = :seen", bound, ITSELF, what, detail);
    }

    /** Whether something else is to be put before people than this. */
    public boolean isOutdated(Drift drift) {
        return jdbi.withHandle(handle -> {
            var opening = new Opening(handle, clock.instant());
            return opening.known(drift).isEmpty() && opening.isOutdated(drift);
        });
    }

    /** The fingerprints of the changes of a comparison that somebody said to leave alone. */
    public Set<String> ignored(String comparison) {
        return jdbi.withHandle(handle -> Ignored.of(handle, comparison));
    }

    /**
     * Takes note of what a comparison found: when it found nothing, its pending reviews are resolved; a filed drift of
     * which nothing is left is news again when it comes back.
     *
     * @return the reviews that were resolved
     */
    public List<UUID> observe(Drift drift) {
        return jdbi.inTransaction(handle -> new Observation(handle, clock.instant()).of(drift));
    }

    public Optional<Card> card(UUID reviewId) {
        return jdbi.withHandle(handle -> Cards.find(handle, reviewId));
    }

    /** The review whose card a Slack message is. */
    public Optional<UUID> reviewOf(String channel, String ts) {
        return jdbi.withHandle(handle -> Cards.reviewOf(handle, channel, ts));
    }

    /**
     * Hands a review and its card to the one writer who may touch the Slack message now, and stores the card it gives
     * back. Other writers wait; decisions do not, as the review's own row is not locked.
     */
    public Optional<Card> writeCard(UUID reviewId, BiFunction<Review, Card, Card> writer) {
        return new CardWriting(jdbi, clock, reviewId).by(writer);
    }

    /** Has every card shown again that does not show its review as it is; for the start, should a task have got lost. */
    public void showOutdated() {
        jdbi.useTransaction(
                handle -> Cards.outdated(handle).forEach(review -> DueWork.show(handle, review, clock.instant())));
    }

    /** A step after which the ticket is due. */
    private Optional<Review> approved(UUID id, Transition transition) {
        return jdbi.inTransaction(handle -> {
            var review = transition.apply(handle, id, clock.instant());
            review.ifPresent(approved -> DueWork.file(handle, approved, clock.instant()));
            return review;
        });
    }

    private Optional<Review> step(UUID id, Transition transition) {
        return jdbi.inTransaction(handle -> transition.apply(handle, id, clock.instant()));
    }
}
