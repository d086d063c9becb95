package dev.driftgate.review;

import dev.driftgate.render.CardState;
import dev.driftgate.review.postgres.Review;
import dev.driftgate.review.postgres.Step;
import java.util.Optional;

/** A review's state as a card shows it. */
final class States {
    private States() {}

    static CardState of(Review review, Optional<String> replacement) {
        return switch (review.state()) {
            case PENDING -> new CardState.Pending();
            case APPROVED ->
                new CardState.Approved(decided(review).by(), decided(review).at());
            case FILED -> filed(review);
            case FAILED ->
                new CardState.Failed(
                        decided(review).by(),
                        decided(review).at(),
                        review.note().orElse(""));
            case IGNORED ->
                new CardState.Ignored(decided(review).by(), decided(review).at());
            case SUPERSEDED -> new CardState.Superseded(review.closedAt().orElseThrow(), replacement);
            case RESOLVED -> new CardState.Resolved(review.closedAt().orElseThrow());
        };
    }

    private static CardState filed(Review review) {
        var ticket = review.ticket().orElseThrow();
        var decided = decided(review);
        return new CardState.Filed(decided.by(), decided.at(), ticket.key(), ticket.url(), review.note());
    }

    private static Step decided(Review review) {
        return review.decided().orElseThrow();
    }
}
