package dev.driftgate.review;

import dev.driftgate.render.CardFacts;
import dev.driftgate.render.CardState;
import dev.driftgate.render.DriftCard;
import dev.driftgate.render.SlackMessage;
import dev.driftgate.render.TwoPeople;
import dev.driftgate.review.postgres.Review;
import dev.driftgate.review.postgres.Step;
import dev.driftgate.settings.LinearRouting;
import java.util.List;
import java.util.Optional;

/** A review as its card shows it. For many threads. */
public final class CardMessages {
    private final Comparisons comparisons;
    private final Approvers approvers;

    public CardMessages(Comparisons comparisons, Approvers approvers) {
        this.comparisons = comparisons;
        this.approvers = approvers;
    }

    /** @param replacement the address of the card that took this one's place */
    SlackMessage of(Review review, Optional<String> replacement) {
        var facts = new CardFacts(
                review.id(),
                review.drift(),
                review.requested().by(),
                review.requested().at(),
                team(review.drift().comparison()));
        return DriftCard.of(facts, state(review, replacement));
    }

    private CardState state(Review review, Optional<String> replacement) {
        return switch (review.state()) {
            case PENDING -> pending(review);
            case APPROVED ->
                new CardState.Approved(approvedBy(review), decided(review).at());
            case FILED -> filed(review);
            case FAILED ->
                new CardState.Failed(
                        approvedBy(review), decided(review).at(), review.note().orElse(""));
            case IGNORED ->
                new CardState.Ignored(decided(review).by(), decided(review).at());
            case SUPERSEDED -> new CardState.Superseded(review.closedAt().orElseThrow(), replacement);
            case RESOLVED -> new CardState.Resolved(review.closedAt().orElseThrow());
        };
    }

    private CardState pending(Review review) {
        if (!approvers.quorum().two()) {
            return new CardState.Pending();
        }
        var first = review.firstApproval().map(step -> new TwoPeople.First(step.by(), step.at()));
        return new CardState.Pending(Optional.of(new TwoPeople(first, approvers.names())));
    }

    private static CardState filed(Review review) {
        var ticket = review.ticket().orElseThrow();
        return new CardState.Filed(approvedBy(review), decided(review).at(), ticket.key(), ticket.url(), review.note());
    }

    private static List<String> approvedBy(Review review) {
        return review.approvals().stream().map(Step::by).toList();
    }

    private static Step decided(Review review) {
        return review.decided().orElseThrow();
    }

    private String team(String comparison) {
        return comparisons.routing(comparison).flatMap(LinearRouting::team).orElse("Linear");
    }
}
