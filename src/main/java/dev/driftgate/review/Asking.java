package dev.driftgate.review;

import dev.driftgate.catalog.Progress;
import dev.driftgate.channel.slack.Announcements;
import dev.driftgate.diff.Drift;
import dev.driftgate.diff.Verdict;
import dev.driftgate.failure.Misconfigured;
import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.render.AllClear;
import dev.driftgate.render.Replies;
import dev.driftgate.review.postgres.Card;
import dev.driftgate.review.postgres.Put;
import dev.driftgate.review.postgres.Review;
import dev.driftgate.review.postgres.ReviewStore;
import dev.driftgate.review.postgres.Step;
import java.util.Optional;

/** Answers "has prod drifted from staging?" in a channel. For many threads. */
public final class Asking {
    private final Comparisons comparisons;
    private final ReviewStore store;
    private final ReviewCards cards;
    private final Announcements announcements;

    public Asking(Comparisons comparisons, ReviewStore store, ReviewCards cards, Announcements announcements) {
        this.comparisons = comparisons;
        this.store = store;
        this.cards = cards;
        this.announcements = announcements;
    }

    /**
     * Compares; nothing is told to anybody.
     *
     * @param progress hears how far the reading is
     * @throws Misconfigured when the settings cannot be right
     * @throws dev.driftgate.failure.OutsideFailure when a database does not do its part
     */
    public Drift compare(String comparison, Progress progress) {
        return comparisons.read(comparison, progress);
    }

    /**
     * Posts what there is to say. Done again for the same drift, it puts no second card before people.
     *
     * @param requested the Slack user who asks, and when
     * @param channel where they asked
     * @return a private sentence for that user, when there is something to explain
     * @throws OutsideFailure when Slack does not do its part
     */
    public Optional<String> tell(Drift drift, Step requested, String channel) {
        var current = store.isOutdated(drift) ? comparisons.read(drift.comparison()) : drift;
        return tellCurrent(current, requested, channel);
    }

    private Optional<String> tellCurrent(Drift drift, Step requested, String channel) {
        if (drift.changes().isEmpty()) {
            var posted = announcements.post(channel, AllClear.of(drift));
            observe(drift);
            return elsewhere(posted.channel(), channel);
        }
        return put(store.put(drift, requested.by(), channel), drift, requested, channel);
    }

    private Optional<String> put(Put put, Drift drift, Step requested, String channel) {
        if (put instanceof Put.AlreadyFiled filed) {
            return Optional.of(alreadyFiled(filed.review()));
        }
        boolean seen = !isOf(requested, put.review())
                && store.card(put.review().id()).flatMap(Card::ts).isPresent();
        var card = cards.show(put.review().id());
        observe(drift);
        if (put instanceof Put.Opened opened) {
            opened.superseded().forEach(cards::showSoon);
        }
        return seen ? seen(card, put.review(), channel) : elsewhere(card.channel(), channel);
    }

    /** Whether the review came of this request, maybe of an earlier try that Slack did not take all of. */
    private static boolean isOf(Step requested, Review review) {
        return review.requested().by().equals(requested.by())
                && !review.requested().at().isBefore(requested.at());
    }

    /** Where the card is that people have already; one that was deleted, or stands in a closed channel, is posted anew. */
    private Optional<String> seen(Card card, Review review, String channel) {
        var shown = cards.showAgain(review.id());
        return shown.ts().equals(card.ts())
                ? cards.link(shown)
                        .map(url -> Replies.alreadyPending(review.drift().comparison(), url))
                : elsewhere(shown.channel(), channel);
    }

    private static String alreadyFiled(Review review) {
        var ticket = review.ticket().orElseThrow();
        return Replies.alreadyFiled(review.drift().comparison(), ticket.key(), ticket.url());
    }

    private static Optional<String> elsewhere(String posted, String asked) {
        return posted.equals(asked) ? Optional.empty() : Optional.of(Replies.postedElsewhere(posted));
    }

    /** An incomplete read says nothing about what is gone. */
    private void observe(Drift drift) {
        if (drift.verdict() != Verdict.INCOMPLETE) {
            store.observe(drift).forEach(cards::showSoon);
        }
    }
}
