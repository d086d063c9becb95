package dev.driftgate.catalog.postgres;

import dev.driftgate.catalog.Unread;
import dev.driftgate.render.Durations;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * How far a standby has come with what its primary does.
 *
 * @param connected whether it receives from its primary right now
 * @param received the last byte it has received, 0 if none
 * @param replayed the last byte it has replayed
 * @param until when the last transaction that it has replayed was committed
 * @param now by the standby's clock
 */
record Replay(boolean paused, boolean connected, long received, long replayed, Instant until, Instant now) {
    static final Duration TOLERATED = Duration.ofMinutes(5);

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    static Replay of(ResultSet row) throws SQLException {
        return new Replay(
                row.getBoolean("paused"),
                row.getBoolean("connected"),
                row.getLong("received"),
                row.getLong("replayed"),
                row.getObject("replayed_until", OffsetDateTime.class).toInstant(),
                row.getObject("now", OffsetDateTime.class).toInstant());
    }

    /** The same at the end of a read that began with {@code begun}. */
    static Optional<Unread> missing(Handle handle, Identity begun, String name, Duration tolerated) {
        return begun.replay()
                .flatMap(first -> Identity.read(handle).replay().flatMap(last -> first.missing(name, last, tolerated)));
    }

    /**
     * What the standby does not know of the database called {@code name}, if it is more than a moment's work. The primary
     * of one that has replayed all it received, and still receives, was only idle.
     *
     * @param later the same standby when everything had been read
     * @param tolerated how much of it is not worth a word
     */
    Optional<Unread> missing(String name, Replay later, Duration tolerated) {
        String why = why(later, tolerated);
        return why == null
                ? Optional.empty()
                : Optional.of(new Unread("changes in " + name + " since " + MINUTE.format(until), why));
    }

    /** How old is what it shows; nothing where it has replayed all there is. {@code later} is as for {@link #missing}. */
    Duration lag(Replay later) {
        boolean current = connected && !paused && !later.paused && later.replayed >= received;
        var lag = Duration.between(until, now);
        return current || lag.isNegative() ? Duration.ZERO : lag;
    }

    private @Nullable String why(Replay later, Duration tolerated) {
        if (paused || later.paused) {
            return "its standby has paused replay";
        }
        if (Duration.between(until, now).compareTo(tolerated) <= 0) {
            return null;
        }
        if (!connected) {
            return "its standby is not connected to its primary";
        }
        return later.replayed < received
                ? "its standby is " + Durations.of(Duration.between(until, now)) + " behind its primary"
                : null;
    }
}
