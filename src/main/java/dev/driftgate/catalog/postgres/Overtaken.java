package dev.driftgate.catalog.postgres;

import dev.driftgate.catalog.Kind;
import java.sql.SQLException;

/** What stood in the catalog when the read began is gone or has another name; the server's functions print the present. */
final class Overtaken extends SQLException {
    private static final long serialVersionUID = 1L;

    /** Undefined object, as the server would say. */
    private static final String STATE = "42704";

    Overtaken(Kind kind) {
        super("a " + kind.word() + " was dropped or renamed while it was read", STATE);
    }
}
