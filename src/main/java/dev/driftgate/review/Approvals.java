package dev.driftgate.review;

import dev.driftgate.render.Replies;
import dev.driftgate.review.postgres.Review;
import dev.driftgate.review.postgres.ReviewState;
import dev.driftgate.review.postgres.ReviewStore;
import dev.driftgate.review.postgres.Step;
import java.util.Optional;

/**
 * Takes an approval, alone or as one of two. The approval that is there counts while its author is an approver: whoever
 * lost the right since is replaced by the next who approves.
 */
final class Approvals {
    private final ReviewStore store;
    private final Approvers approvers;

    Approvals(ReviewStore store, Approvers approvers) {
        this.store = store;
        this.approvers = approvers;
    }

    /**
     * What a click came to.
     *
     * @param taken the review as it stands after it; empty: nothing has happened
     * @param sentence for the person who clicked
     */
    record Outcome(Optional<Review> taken, Optional<String> sentence) {
        static Outcome refused(String sentence) {
            return new Outcome(Optional.empty(), Optional.of(sentence));
        }
    }

    Outcome take(String by, Review review) {
        if (review.state() != ReviewState.PENDING) {
            return new Outcome(Optional.empty(), Optional.empty());
        }
        var given = review.firstApproval().map(Step::by);
        var first = given.filter(approvers::include);
        return switch (approvers.quorum().approval(by, review.requested().by(), first)) {
            case ALONE -> new Outcome(store.approve(review.id(), by), Optional.empty());
            case FIRST -> first(by, review, given);
            case SECOND -> new Outcome(store.approveSecond(review.id(), by, first.orElseThrow()), Optional.empty());
            case TWICE -> Outcome.refused(Replies.approvedAlready());
            case REQUESTER -> Outcome.refused(Replies.askedThemselves());
        };
    }

    private Outcome first(String by, Review review, Optional<String> instead) {
        var taken = store.approveFirst(review.id(), by, instead);
        return new Outcome(taken, taken.flatMap(pending -> instead.map(Replies::insteadOf)));
    }
}
