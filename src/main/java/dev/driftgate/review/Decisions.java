package dev.driftgate.review;

import dev.driftgate.channel.slack.SlackChannels;
import dev.driftgate.render.Replies;
import dev.driftgate.review.postgres.Review;
import dev.driftgate.review.postgres.ReviewState;
import dev.driftgate.review.postgres.ReviewStore;
import dev.driftgate.review.postgres.Step;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what people press. One row decides; whoever comes later is told who was first. For many threads. */
public final class Decisions {
    private static final Logger LOG = LoggerFactory.getLogger(Decisions.class);

    private final ReviewStore store;
    private final ReviewCards cards;
    private final CardCopies copies;
    private final Approvers approvers;

    public Decisions(ReviewStore store, ReviewCards cards, SlackChannels slack, Approvers approvers) {
        this.store = store;
        this.cards = cards;
        this.copies = new CardCopies(store, slack);
        this.approvers = approvers;
    }

    /**
     * Decides a review, or says why not. The same click taken again changes nothing and says nothing.
     *
     * @return a private sentence for the person who pressed the button, when it did not do what they meant
     * @throws dev.driftgate.failure.OutsideFailure when Slack does not say who may decide
     */
    public Optional<String> take(Click click) {
        var review = store.find(click.button().review()).filter(click.button()::fits);
        return review.isEmpty() ? Optional.of(Replies.unknownReview()) : take(click, review.get());
    }

    private Optional<String> take(Click click, Review review) {
        return switch (copies.kind(review.id(), click.where())) {
            case CARD -> decide(click, review.id());
            case COPY -> Optional.of(refuse(click, review.id()));
            case CARD_OF_ANOTHER -> Optional.of(Replies.unknownReview());
        };
    }

    private String refuse(Click click, UUID id) {
        var card = store.card(id).flatMap(cards::link);
        copies.retire(click.where(), card);
        return Replies.notTheCard(card);
    }

    private Optional<String> decide(Click click, UUID id) {
        if (!approvers.include(click.user())) {
            return Optional.of(Replies.notAnApprover(approvers.names()));
        }
        var decided = apply(click, id);
        if (decided.isEmpty()) {
            return tooLate(click, store.find(id).orElseThrow());
        }
        log(click, decided.get());
        cards.showSoon(id);
        return Optional.empty();
    }

    private static void log(Click click, Review review) {
        var decision = click.decision().name().toLowerCase(Locale.ROOT);
        LOG.atInfo()
                .addKeyValue("comparison", review.drift().comparison())
                .addKeyValue("review", review.id())
                .addKeyValue("decision", decision)
                .addKeyValue("user", click.user())
                .log(
                        "{} decided on review {} of {}: {}",
                        click.user(),
                        review.id(),
                        review.drift().comparison(),
                        decision);
    }

    private Optional<Review> apply(Click click, UUID id) {
        return switch (click.decision()) {
            case APPROVE -> store.approve(id, click.user());
            case IGNORE -> store.ignore(id, click.user());
            case RETRY -> store.retry(id, click.user());
        };
    }

    private Optional<String> tooLate(Click click, Review review) {
        if (review.state() == ReviewState.RESOLVED) {
            return Optional.of(Replies.resolved());
        }
        if (review.state() == ReviewState.SUPERSEDED) {
            return Optional.of(Replies.superseded(
                    review.supersededBy().flatMap(store::card).flatMap(cards::link)));
        }
        boolean ignored = review.state() == ReviewState.IGNORED;
        return review.decided()
                .map(decided -> faster(click, decided, ignored))
                .orElseGet(() -> Optional.of(Replies.unknownReview()));
    }

    /** Nobody was faster than themselves. */
    private static Optional<String> faster(Click click, Step decided, boolean ignored) {
        boolean same = decided.by().equals(click.user()) && ignored == (click.decision() == Decision.IGNORE);
        return same
                ? Optional.empty()
                : Optional.of(Replies.somebodyWasFaster(decided.by(), ignored ? "ignored" : "approved", decided.at()));
    }
}
