package dev.driftgate.review;

import dev.driftgate.channel.slack.Announcements;
import dev.driftgate.channel.slack.SlackChannels;
import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.render.Replies;
import dev.driftgate.render.SlackMessage;
import dev.driftgate.review.postgres.Card;
import dev.driftgate.review.postgres.Review;
import dev.driftgate.review.postgres.ReviewStore;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a review's Slack message to the state the review has in the database. Showing twice does nothing twice, so it
 * is called wherever something changed and again by a stored task, should the first call not have come through.
 */
public final class ReviewCards {
    private static final Logger LOG = LoggerFactory.getLogger(ReviewCards.class);

    private final ReviewStore store;
    private final SlackChannels slack;
    private final Announcements announcements;
    private final CardMessages messages;

    public ReviewCards(ReviewStore store, SlackChannels slack, Announcements announcements, CardMessages messages) {
        this.store = store;
        this.slack = slack;
        this.announcements = announcements;
        this.messages = messages;
    }

    /**
     * Posts or updates the card, then what belongs into its thread. Each Slack call is stored before the next is made.
     *
     * @return where the card stands
     * @throws OutsideFailure when Slack refuses, or there is no channel where the bot may post
     */
    public Card show(UUID id) {
        var card = store.writeCard(id, this::bringUpToDate).orElseThrow();
        if (!card.diffPosted()) {
            card = store.writeCard(id, this::attachDiff).orElseThrow();
        }
        if (!card.linkPosted()) {
            card = store.writeCard(id, this::attachLink).orElseThrow();
        }
        return card;
    }

    /** The same after a step that stands whatever Slack does: a stored task shows the card later if this does not. */
    void showSoon(UUID id) {
        try {
            show(id);
        } catch (OutsideFailure e) {
            LOG.warn("{}; the card is shown later", e.sentence());
        }
    }

    private Card bringUpToDate(Review review, Card card) {
        if (card.shownVersion() >= review.version()) {
            return card;
        }
        var message = message(review);
        boolean shown = update(card, message);
        // A card that somebody deleted is missed only while there is something to decide on it.
        boolean needed = card.ts().isEmpty() || review.state().waitsForPeople();
        return (shown || !needed ? card : post(card, message)).showing(review.version());
    }

    private boolean update(Card card, SlackMessage message) {
        return card.ts().isPresent() && slack.update(card.channel(), card.ts().get(), message);
    }

    private Card post(Card card, SlackMessage message) {
        var posted = announcements.post(card.channel(), message);
        return card.posted(posted.channel(), posted.ts());
    }

    private Card attachDiff(Review review, Card card) {
        var file = message(review).thread();
        if (card.ts().isEmpty() || card.diffPosted()) {
            return card;
        }
        file.ifPresent(whole -> upload(card.channel(), card.ts().get(), whole));
        return card.withDiff();
    }

    /** What Slack refuses for good is said in its place: the link to the ticket follows it there. */
    private void upload(String channel, String ts, SlackMessage.Attachment whole) {
        try {
            slack.upload(channel, ts, whole);
        } catch (OutsideFailure failure) {
            if (failure.retryable()) {
                throw failure;
            }
            LOG.warn("{}", failure.sentence());
            slack.reply(channel, ts, Replies.diffNotAttached(failure.sentence()));
        }
    }

    private Card attachLink(Review review, Card card) {
        if (card.ts().isEmpty() || card.linkPosted() || review.ticket().isEmpty()) {
            return card;
        }
        slack.reply(
                card.channel(),
                card.ts().get(),
                Replies.filed(review.ticket().get().key(), review.ticket().get().url()));
        return card.withLink();
    }

    private SlackMessage message(Review review) {
        var replacement = review.supersededBy().flatMap(store::card).flatMap(this::link);
        return messages.of(review, replacement);
    }

    /** Shows a card once more, and posts it anew where that is not possible: nobody can press it there any more. */
    Card showAgain(UUID id) {
        store.writeCard(id, (review, card) -> update(card, message(review)) ? card : card.unposted());
        return show(id);
    }

    /** The address of a card, once it has been posted and unless it was deleted. */
    public Optional<String> link(Card card) {
        return card.ts().flatMap(ts -> slack.permalink(card.channel(), ts));
    }
}
