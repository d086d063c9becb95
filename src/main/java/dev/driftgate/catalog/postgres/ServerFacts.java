package dev.driftgate.catalog.postgres;

import dev.driftgate.catalog.Unread;
import dev.driftgate.settings.DatabaseUrl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What {@code doctor} wants to know of a database it can reach.
 *
 * @param standby whether it follows a primary
 * @param missing what a standby has not heard of yet, if that is more than a moment's work
 */
public record ServerFacts(String server, Rights rights, boolean standby, Optional<Unread> missing) {
    /** How far a standby may be behind where nobody says otherwise. */
    public static final Duration TOLERATED_LAG = Replay.TOLERATED;

    /**
     * Asks it; {@code name} is what people call this database.
     *
     * @param tolerated how far a standby may be behind
     */
    public static ServerFacts read(Handle handle, String name, Duration tolerated) {
        var identity = Identity.read(handle);
        return new ServerFacts(
                identity.server(),
                Rights.read(handle),
                identity.replay().isPresent(),
                Replay.missing(handle, identity, name, tolerated));
    }

    /** What makes it less safe than it could be to read it through this URL, a sentence each. */
    public List<String> concerns(DatabaseUrl url) {
        var concerns = new ArrayList<String>();
        rights.excess()
                .ifPresent(excess -> concerns.add(excess + ". Driftgate needs no more than CONNECT: give "
                        + url.setting() + " a role without rights."));
        if (!rights.encrypted() && url.leavesThisMachine()) {
            concerns.add("the connection to another machine is not encrypted (" + url.shown()
                    + "). Add sslmode=verify-full to " + url.setting() + ", or at least sslmode=require.");
        }
        return concerns;
    }
}
