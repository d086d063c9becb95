package dev.driftgate.review.postgres;

import dev.driftgate.ticket.Ticket;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code review} as a value. */
final class ReviewRow {
    private ReviewRow() {}

    static Review map(ResultSet row) throws SQLException {
        return new Review(
                row.getObject("id", UUID.class),
                DriftJson.read(row.getString("drift")),
                ReviewState.of(row.getString("state")),
                row.getInt("version"),
                step(row.getString("requested_by"), row.getTimestamp("requested_at"))
                        .orElseThrow(),
                step(row.getString("first_approved_by"), row.getTimestamp("first_approved_at")),
                step(row.getString("decided_by"), row.getTimestamp("decided_at")),
                row.getObject("ticket_id", UUID.class),
                ticket(row.getString("ticket_key"), row.getString("ticket_url")),
                instant(row.getTimestamp("confirmed_at")),
                Optional.ofNullable(row.getString("note")),
                Optional.ofNullable(row.getObject("superseded_by", UUID.class)),
                instant(row.getTimestamp("closed_at")));
    }

    private static Optional<Step> step(@Nullable String by, @Nullable Timestamp at) {
        return by == null || at == null ? Optional.empty() : Optional.of(new Step(by, at.toInstant()));
    }

    private static Optional<Ticket> ticket(@Nullable String key, @Nullable String url) {
        return key == null || url == null ? Optional.empty() : Optional.of(new Ticket(key, url));
    }

    private static Optional<Instant> instant(@Nullable Timestamp at) {
        return Optional.ofNullable(at).map(Timestamp::toInstant);
    }
}
