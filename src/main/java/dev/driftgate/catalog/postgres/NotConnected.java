package dev.driftgate.catalog.postgres;

import java.sql.SQLException;

/** There never was a session. */
final class NotConnected extends SQLException {
    private static final long serialVersionUID = 1L;

    NotConnected(SQLException why) {
        super(why.getMessage(), why.getSQLState(), why);
    }
}
