package dev.driftgate.catalog.postgres;

import dev.driftgate.render.Numbers;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What a role may do beyond CONNECT, which is all that Driftgate needs.
 *
 * @param creates whether it may create schemas
 * @param tables how many tables it may change
 * @param example one of them, empty if there is none
 * @param encrypted whether the connection is, at the server's end
 */
public record Rights(String role, boolean superuser, boolean creates, int tables, String example, boolean encrypted) {
    static Rights read(Handle handle) {
        return handle.createQuery(Sql.resource("rights.sql"))
                .map((row, context) -> new Rights(
                        row.getString("role"),
                        row.getBoolean("superuser"),
                        row.getBoolean("creates"),
                        row.getInt("tables"),
                        Optional.ofNullable(row.getString("example")).orElse(""),
                        row.getBoolean("encrypted")))
                .one();
    }

    /** What is more than it needs, for a sentence. */
    Optional<String> excess() {
        if (superuser) {
            return Optional.of(role + " is a superuser");
        }
        if (tables > 0) {
            return Optional.of(role + " may change "
                    + (tables == 1 ? "" : Numbers.counted(tables, "table", "tables") + ", one of them ") + example);
        }
        return creates ? Optional.of(role + " may create schemas") : Optional.empty();
    }
}
