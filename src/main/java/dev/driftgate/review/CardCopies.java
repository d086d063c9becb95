package dev.driftgate.review;

import dev.driftgate.channel.slack.Announcements.Posted;
import dev.driftgate.channel.slack.SlackChannels;
import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.render.CardCopy;
import dev.driftgate.review.postgres.Card;
import dev.driftgate.review.postgres.ReviewStore;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a review's card from messages that look like it. Slack takes no idempotency key, and to look for a lost post the
 * app would have to read whole channels; so a post whose answer got lost may be made again, and only one of the two counts.
 */
final class CardCopies {
    private static final Logger LOG = LoggerFactory.getLogger(CardCopies.class);

    private final ReviewStore store;
    private final SlackChannels slack;

    CardCopies(ReviewStore store, SlackChannels slack) {
        this.store = store;
        this.slack = slack;
    }

    /** What a message is to a review. */
    enum Kind {
        CARD,
        COPY,
        CARD_OF_ANOTHER
    }

    /** The first message that is clicked becomes the card of a review of which none is known to have been posted. */
    Kind kind(UUID review, Posted where) {
        var owner = store.reviewOf(where.channel(), where.ts());
        if (owner.isPresent()) {
            return owner.get().equals(review) ? Kind.CARD : Kind.CARD_OF_ANOTHER;
        }
        var card = store.writeCard(
                        review,
                        (found, known) -> known.ts().isPresent() ? known : known.posted(where.channel(), where.ts()))
                .orElseThrow();
        return stands(card, where) ? Kind.CARD : Kind.COPY;
    }

    /** Takes the buttons from a copy; they would change nothing, but nobody should have to find that out. */
    void retire(Posted copy, Optional<String> card) {
        try {
            slack.update(copy.channel(), copy.ts(), CardCopy.of(card));
        } catch (OutsideFailure e) {
            LOG.warn("{}; the copy of a card keeps buttons that change nothing", e.sentence());
        }
    }

    private static boolean stands(Card card, Posted where) {
        return card.channel().equals(where.channel()) && card.ts().equals(Optional.of(where.ts()));
    }
}
