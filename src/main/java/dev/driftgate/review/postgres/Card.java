package dev.driftgate.review.postgres;

import java.util.Optional;

/**
 * Where a review's message stands in Slack, and which version of the review it shows.
 *
 * @param ts the message's timestamp, which is its id in the channel; empty until it was posted
 * @param diffPosted whether the whole diff stands in the thread
 * @param linkPosted whether the ticket's link stands in the thread
 */
public record Card(String channel, Optional<String> ts, int shownVersion, boolean diffPosted, boolean linkPosted) {
    public Card posted(String channel, String ts) {
        return new Card(channel, Optional.of(ts), shownVersion, diffPosted, linkPosted);
    }

    public Card unposted() {
        return new Card(channel, Optional.empty(), 0, false, false);
    }

    public Card showing(int version) {
        return new Card(channel, ts, version, diffPosted, linkPosted);
    }

    public Card withDiff() {
        return new Card(channel, ts, shownVersion, true, linkPosted);
    }

    public Card withLink() {
        return new Card(channel, ts, shownVersion, diffPosted, true);
    }
}
