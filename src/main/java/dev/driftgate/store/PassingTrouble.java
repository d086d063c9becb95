package dev.driftgate.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells what another try may get over from a fault of the program: Driftgate's own database is away, starting or ending, has
 * no room or connection to spare, takes no writes, or ended a statement or a transaction for another's sake or its length.
 */
public final class PassingTrouble {
    /** Beginnings of SQLSTATEs. */
    private static final Set<String> PASSING = Set.of(
            "08", // connection
            "25006", // a server that only reads
            "25P03", // a transaction was idle for too long
            "25P04", // or was too long
            "40", // rolled back, as in a deadlock
            "53", // resources
            "55P03", // a lock was not to be had in time
            "57", // the server ends or starts, somebody or a timeout ended the statement
            "58"); // the system below the server

    private PassingTrouble() {}

    /** The innermost exception that tells of it; empty where there is none. */
    public static Optional<SQLException> in(Throwable thrown) {
        return Stream.<Throwable>iterate(thrown, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(PassingTrouble::passes)
                .reduce((outer, inner) -> inner);
    }

    private static boolean passes(SQLException e) {
        String state = e.getSQLState();
        return e instanceof SQLTransientConnectionException
                // The server and its driver always give one: these are the pool's words of a connection that is closed.
                || state == null
                || PASSING.stream().anyMatch(state::startsWith);
    }
}
