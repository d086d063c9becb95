package dev.driftgate.catalog.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Which database answers.
 *
 * @param server its version as it prints itself: {@code 16.9}
 * @param replay of a standby alone
 */
record Identity(String database, String server, Optional<Replay> replay) {
    static final String QUERY = "identity.sql";

    static Identity read(Handle handle) {
        return handle.createQuery(Sql.resource(QUERY))
                .map((row, context) -> Identity.of(row))
                .one();
    }

    /** Of the only row. */
    static Identity one(ResultSet rows) throws SQLException {
        if (!rows.next()) {
            throw new IllegalStateException("the server does not say what it is");
        }
        return of(rows);
    }

    private static Identity of(ResultSet row) throws SQLException {
        return new Identity(
                row.getString("database"),
                row.getString("server"),
                row.getBoolean("standby") ? Optional.of(Replay.of(row)) : Optional.empty());
    }
}
