package dev.driftgate.catalog.postgres;

import dev.driftgate.catalog.Unread;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What {@code doctor} wants to know of a database it can reach.
 *
 * @param standby whether it follows a primary
 * @param missing what a standby has not heard of yet, if that is more than a moment's work
 */
public record ServerFacts(String server, String role, boolean superuser, boolean standby, Optional<Unread> missing) {
    /** How far a standby may be behind where nobody says otherwise. */
    public static final Duration TOLERATED_LAG = Replay.TOLERATED;

    private record Role(String name, boolean superuser) {}

    /**
     * Asks it; {@code name} is what people call this database.
     *
     * @param tolerated how far a standby may be behind
     */
    public static ServerFacts read(Handle handle, String name, Duration tolerated) throws SQLException {
        var identity = Identity.read(handle);
        var role = handle.createQuery("""
                        select current_user::text as role,
                               (select r.rolsuper from pg_catalog.pg_roles r where r.rolname = current_user) as superuser
                        """)
                .map((row, context) -> new Role(row.getString("role"), row.getBoolean("superuser")))
                .one();
        return new ServerFacts(
                identity.server(),
                role.name(),
                role.superuser(),
                identity.replay().isPresent(),
                Replay.missing(handle, identity, name, tolerated));
    }
}
