package dev.driftgate.review.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The rows that say where cards stand. */
final class Cards {
    private Cards() {}

    static Optional<Card> find(Handle handle, UUID review) {
        return select(handle, review, "");
    }

    /** Waits until nobody else writes to this card; the lock ends with the transaction. */
    static Optional<Card> lock(Handle handle, UUID review) {
        return select(handle, review, " for update");
    }

    static void store(Handle handle, UUID review, Card card) {
        handle.createUpdate("""
                        update driftgate.card
                        set channel = :channel, message_ts = :ts, shown_version = :version,
                            diff_posted = :diff, link_posted = :link
                        where review_id = :review
                        """)
                .bind("channel", card.channel())
                .bind("ts", card.ts())
                .bind("version", card.shownVersion())
                .bind("diff", card.diffPosted())
                .bind("link", card.linkPosted())
                .bind("review", review)
                .execute();
    }

    static Optional<UUID> reviewOf(Handle handle, String channel, String ts) {
        return handle.createQuery("select review_id from driftgate.card where channel = :channel and message_ts = :ts")
                .bind("channel", channel)
                .bind("ts", ts)
                .mapTo(UUID.class)
                .findOne();
    }

    /** The reviews whose card shows an earlier version. */
    static List<Review> outdated(Handle handle) {
        return handle.createQuery("""
                        select review.* from driftgate.review join driftgate.card on review_id = id
                        where shown_version < version
                        """).map((row, context) -> ReviewRow.map(row)).list();
    }

    /** Names another channel for a card that stands nowhere yet. */
    static void moveUnposted(Handle handle, UUID review, String channel) {
        handle.createUpdate(
                        "update driftgate.card set channel = :channel where review_id = :review and message_ts is null")
                .bind("channel", channel)
                .bind("review", review)
                .execute();
    }

    private static Optional<Card> select(Handle handle, UUID review, String lock) {
        return handle.createQuery("select * from driftgate.card where review_id = :review" + lock)
                .bind("review", review)
                .map((row, context) -> map(row))
                .findOne();
    }

    private static Card map(ResultSet row) throws SQLException {
        return new Card(
                row.getString("channel"),
                Optional.ofNullable(row.getString("message_ts")),
                row.getInt("shown_version"),
                row.getBoolean("diff_posted"),
                row.getBoolean("link_posted"));
    }
}
