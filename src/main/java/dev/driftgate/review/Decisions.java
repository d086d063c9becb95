package dev.driftgate.review;

import dev.driftgate.render.Replies;
import dev.driftgate.review.postgres.Review;
import dev.driftgate.review.postgres.ReviewState;
import dev.driftgate.review.postgres.ReviewStore;
import java.util.Optional;
import java.util.UUID;

/** Takes what people press. One row decides; whoever comes later is told who was first. For many threads. */
public final class Decisions {
    private final ReviewStore store;
    private final ReviewCards cards;
    private final Approvers approvers;
    private final Runnable due;

    /**
     * Makes the use case.
     *
     * @param due called when a ticket is to be filed now
     */
    public Decisions(ReviewStore store, ReviewCards cards, Approvers approvers, Runnable due) {
        this.store = store;
        this.cards = cards;
        this.approvers = approvers;
        this.due = due;
    }

    /**
     * Decides a review, or says why not.
     *
     * @return a private sentence for the person who pressed the button, when it did not do what they meant
     */
    public Optional<String> take(UUID id, Decision decision, String user) {
        var review = store.find(id);
        if (review.isEmpty()) {
            return Optional.of(Replies.unknownReview());
        }
        if (!approvers.include(user)) {
            return Optional.of(Replies.notAnApprover(approvers.names()));
        }
        var decided = decide(id, decision, user);
        if (decided.isEmpty()) {
            return Optional.of(tooLate(store.find(id).orElseThrow()));
        }
        if (decision != Decision.IGNORE) {
            due.run();
        }
        cards.showSoon(id);
        return Optional.empty();
    }

    private Optional<Review> decide(UUID id, Decision decision, String user) {
        return switch (decision) {
            case APPROVE -> store.approve(id, user);
            case IGNORE -> store.ignore(id, user);
            case RETRY -> store.retry(id, user);
        };
    }

    private String tooLate(Review review) {
        if (review.state() == ReviewState.RESOLVED) {
            return Replies.resolved();
        }
        if (review.state() == ReviewState.SUPERSEDED) {
            return Replies.superseded(review.supersededBy().flatMap(store::card).flatMap(cards::link));
        }
        var decided = review.decided().orElseThrow();
        String what = review.state() == ReviewState.IGNORED ? "ignored" : "approved";
        return Replies.somebodyWasFaster(decided.by(), what, decided.at());
    }
}
