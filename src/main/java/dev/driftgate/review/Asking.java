package dev.driftgate.review;

import dev.driftgate.catalog.Progress;
import dev.driftgate.channel.slack.Announcements;
import dev.driftgate.diff.Drift;
import dev.driftgate.diff.Verdict;
import dev.driftgate.failure.Misconfigured;
import dev.driftgate.render.AllClear;
import dev.driftgate.render.Replies;
import dev.driftgate.review.postgres.Put;
import dev.driftgate.review.postgres.Review;
import dev.driftgate.review.postgres.ReviewStore;
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
     * Compares and posts what there is to say.
     *
     * @param requestedBy the Slack user who asks
     * @param channel where they asked
     * @param progress hears how far the reading is
     * @return a private sentence for that user, when there is something to explain
     * @throws Misconfigured when the settings cannot be right
     * @throws dev.driftgate.failure.OutsideFailure when a database or Slack does not do its part
     */
    public Optional<String> ask(String comparison, String requestedBy, String channel, Progress progress) {
        Drift drift = comparisons.read(comparison, progress);
        if (drift.changes().isEmpty()) {
            var posted = announcements.post(channel, AllClear.of(drift));
            observe(drift);
            return elsewhere(posted.channel(), channel);
        }
        return put(store.put(drift, requestedBy, channel), drift, channel);
    }

    private Optional<String> put(Put put, Drift drift, String channel) {
        if (put instanceof Put.AlreadyFiled filed) {
            return Optional.of(alreadyFiled(filed.review()));
        }
        var review = put.review();
        var card = cards.show(review.id());
        observe(drift);
        if (put instanceof Put.Opened opened) {
            opened.superseded().forEach(cards::showSoon);
            return elsewhere(card.channel(), channel);
        }
        return cards.link(card).map(link -> Replies.alreadyPending(drift.comparison(), link));
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
