package dev.driftgate.catalog.postgres;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;

/** Tells which failures pass by themselves, so that the same read may work on a fresh connection. */
final class Broken {
    /** Of {@code prologue.sql}: a statement that took this long was cancelled by our own wish. */
    private static final Duration STATEMENT_TIMEOUT = Duration.ofSeconds(30);

    private static final String CANCELLED = "57014";

    private static final Set<String> PASSING = Set.of(
            // A standby gave way to replay, or two sessions to each other.
            "40001",
            "40P01",
            // A lock came in between after we had looked which tables are locked.
            "55P03",
            // The server ended the session, shuts down, crashed, starts up, or the database was replaced.
            "57P01",
            "57P02",
            "57P03",
            "57P04",
            // While it waited for the other side to be read.
            "25P03",
            // The connection was lost.
            "08000",
            "08003",
            "08006",
            "08P01",
            // What stood in the catalog when the read began was dropped under a function that looks at the present.
            "XX000",
            "42P01",
            "42703",
            "42704",
            "42883",
            // A standby became a primary between two questions about its replay.
            "55000");

    private Broken() {}

    /** @param took how long the try had lasted */
    static boolean off(Exception failure, Duration took) {
        String state = state(failure);
        if (isBeforeReading(failure)) {
            return state.equals("57P03") || isFull(failure);
        }
        boolean notOurs = took.compareTo(STATEMENT_TIMEOUT) < 0;
        return PASSING.contains(state) || (state.equals(CANCELLED) && notOurs);
    }

    /** Whether the server, the database or the role has as many connections as it may; room comes when others leave. */
    static boolean isFull(Exception failure) {
        return isBeforeReading(failure) && state(failure).equals("53300");
    }

    /** Whether there never was a session. */
    static boolean isBeforeReading(Exception failure) {
        return failure instanceof NotConnected;
    }

    private static String state(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }
}
