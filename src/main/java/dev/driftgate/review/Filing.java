package dev.driftgate.review;

import dev.driftgate.diff.Drift;
import dev.driftgate.diff.Verdict;
import dev.driftgate.failure.Misconfigured;
import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.render.Replies;
import dev.driftgate.review.postgres.Put;
import dev.driftgate.review.postgres.Review;
import dev.driftgate.review.postgres.ReviewState;
import dev.driftgate.review.postgres.ReviewStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns an approved review into a ticket, as often as it takes, without ever making two. For many threads. */
public final class Filing {
    /** How long databases that cannot be read after an approval are tried again before the ticket goes without them. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(Filing.class);

    private final ReviewStore store;
    private final ReviewCards cards;
    private final Comparisons comparisons;
    private final Tickets tickets;
    private final InstantSource clock;

    public Filing(ReviewStore store, ReviewCards cards, Comparisons comparisons, Tickets tickets, InstantSource clock) {
        this.store = store;
        this.cards = cards;
        this.comparisons = comparisons;
        this.tickets = tickets;
        this.clock = clock;
    }

    /**
     * Files the ticket of an approved review; does nothing for any other.
     *
     * @throws OutsideFailure when it has to be tried again later
     */
    public void file(UUID id) {
        approved(id).flatMap(this::confirmed).ifPresent(this::fileConfirmed);
        if (approved(id).isPresent()) {
            // Whoever is at it may not live to end it.
            throw OutsideFailure.passing("filing review " + id + ": another instance is at it", null);
        }
    }

    private Optional<Review> approved(UUID id) {
        return store.find(id).filter(found -> found.state() == ReviewState.APPROVED);
    }

    /** What was approved is what people saw: when the databases have moved on since, nothing is filed. */
    private Optional<Review> confirmed(Review review) {
        if (review.confirmedAt().isPresent()) {
            return Optional.of(review);
        }
        Optional<Drift> fresh = fresh(review);
        if (fresh.isEmpty()) {
            return store.confirmUnread(review, Replies.notReadAgain());
        }
        if (fresh.get().fingerprint().equals(review.drift().fingerprint())) {
            return store.confirm(review, fresh.get());
        }
        close(review, fresh.get());
        return Optional.empty();
    }

    /** Empty when the databases cannot be read and have been given enough time. */
    private Optional<Drift> fresh(Review review) {
        try {
            var fresh = comparisons.read(review.drift().comparison());
            if (fresh.verdict() == Verdict.INCOMPLETE) {
                throw OutsideFailure.passing("the databases could be read only in part", null);
            }
            return Optional.of(fresh);
        } catch (OutsideFailure e) {
            if (clock.instant().isBefore(store.wanted(review.id()).plus(PATIENCE))) {
                throw e;
            }
            return Optional.empty();
        } catch (Misconfigured e) {
            return Optional.empty();
        }
    }

    private void close(Review review, Drift fresh) {
        if (fresh.changes().isEmpty()) {
            store.resolved(review).ifPresent(resolved -> cards.showSoon(resolved.id()));
            return;
        }
        store.replaced(review, fresh).map(Put::review).ifPresent(replacement -> {
            cards.showSoon(replacement.id());
            cards.showSoon(review.id());
        });
    }

    private void fileConfirmed(Review review) {
        try {
            store.filed(review.id(), tickets.file(review, cardLink(review.id())));
        } catch (Misconfigured e) {
            store.failed(review, e.sentence());
        } catch (OutsideFailure e) {
            if (e.retryable()) {
                throw e;
            }
            store.failed(review, e.sentence());
        }
        cards.showSoon(review.id());
    }

    /**
     * Puts the card's address on a filed ticket, unless the tracker refuses it for good, as of a ticket that was deleted.
     *
     * @throws OutsideFailure when it has to be tried again later
     */
    public void link(UUID id) {
        var review = store.find(id).filter(found -> found.state() == ReviewState.FILED);
        try {
            review.ifPresent(filed -> cardLink(id).ifPresent(link -> tickets.link(filed, link)));
        } catch (OutsideFailure e) {
            if (e.retryable()) {
                throw e;
            }
            LOG.warn("{}; it stays without a link to its card", e.sentence());
        }
    }

    private Optional<String> cardLink(UUID id) {
        return store.card(id).flatMap(cards::link);
    }
}
