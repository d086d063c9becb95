package dev.driftgate.review;

import dev.driftgate.channel.slack.SlackChannels;
import dev.driftgate.render.Replies;
import dev.driftgate.review.postgres.Review;
import dev.driftgate.review.postgres.ReviewState;
import dev.driftgate.review.postgres.ReviewStore;
import dev.driftgate.review.postgres.Step;
import java.util.List;
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
    private final Approvals approvals;

    public Decisions(ReviewStore store, ReviewCards cards, SlackChannels slack, Approvers approvers) {
        this.store = store;
        this.cards = cards;
        this.copies = new CardCopies(store, slack);
        this.approvers = approvers;
        this.approvals = new Approvals(store, approvers);
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
            case CARD -> decide(click, review);
            case COPY -> Optional.of(refuse(click, review.id()));
            case CARD_OF_ANOTHER -> Optional.of(Replies.unknownReview());
        };
    }

    private String refuse(Click click, UUID id) {
        var card = store.card(id).flatMap(cards::link);
        copies.retire(click.where(), card);
        return Replies.notTheCard(card);
    }

    private Optional<String> decide(Click click, Review review) {
        if (!approvers.include(click.user())) {
            return Optional.of(Replies.notAnApprover(approvers.names()));
        }
        var outcome = apply(click, review);
        if (outcome.taken().isEmpty()) {
            return outcome.sentence().or(() -> notAsSeen(click, review));
        }
        log(click, outcome.taken().get());
        cards.showSoon(review.id());
        return outcome.sentence();
    }

    /** Somebody was faster; where two have to approve, theirs may be the first approval of the two. */
    private Optional<String> notAsSeen(Click click, Review seen) {
        var now = store.find(seen.id()).orElseThrow();
        boolean another = now.state() == ReviewState.PENDING && now.version() != seen.version();
        return another ? decide(click, now) : tooLate(click, now);
    }

    private static void log(Click click, Review review) {
        var decision = review.state() == ReviewState.PENDING
                ? "first approval"
                : click.decision().name().toLowerCase(Locale.ROOT);
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

    private Approvals.Outcome apply(Click click, Review review) {
        var id = review.id();
        return switch (click.decision()) {
            case APPROVE -> approvals.take(click.user(), review);
            case IGNORE -> new Approvals.Outcome(store.ignore(id, click.user()), Optional.empty());
            case RETRY -> new Approvals.Outcome(store.retry(id, click.user(), click.at()), Optional.empty());
        };
    }

    private Optional<String> tooLate(Click click, Review review) {
        if (click.decision() == Decision.RETRY && review.state() == ReviewState.FAILED) {
            // It was tried again, and refused again.
            return Optional.empty();
        }
        if (review.state() == ReviewState.RESOLVED) {
            return Optional.of(Replies.resolved());
        }
        if (review.state() == ReviewState.SUPERSEDED) {
            return Optional.of(Replies.superseded(
                    review.supersededBy().flatMap(store::card).flatMap(cards::link)));
        }
        boolean ignored = review.state() == ReviewState.IGNORED;
        if (review.decided().isEmpty()) {
            return Optional.of(Replies.unknownReview());
        }
        var by = ignored ? List.of(review.decided().get()) : review.approvals();
        return faster(click, by, ignored);
    }

    /** Nobody was faster than themselves. */
    private static Optional<String> faster(Click click, List<Step> decided, boolean ignored) {
        boolean same = decided.stream().anyMatch(step -> step.by().equals(click.user()))
                && ignored == (click.decision() == Decision.IGNORE);
        var last = decided.get(decided.size() - 1);
        return same
                ? Optional.empty()
                : Optional.of(Replies.somebodyWasFaster(last.by(), ignored ? "ignored" : "approved", last.at()));
    }
}
