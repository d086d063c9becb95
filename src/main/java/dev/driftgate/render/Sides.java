package dev.driftgate.render;

import dev.driftgate.diff.Side;
import java.util.ArrayList;
import java.util.List;

/** Which databases were compared, by name and version. */
final class Sides {
    private Sides() {}

    /** {@code prod (PostgreSQL 16.9, 214 tables and views) compared with staging (…) in 1.4 s.} */
    static String sentence(Report report) {
        return with(report.base()) + " compared with " + with(report.head()) + " in " + Durations.of(report.took())
                + ".";
    }

    /** {@code prod on PostgreSQL 16.9}; a contract runs on no server. */
    static String version(Side side) {
        return Wording.name(side) + (side.server().isBlank() ? "" : " on PostgreSQL " + Visible.of(side.server()));
    }

    /** {@code 214 tables and views, 1,803 columns and 422 other objects} */
    static String size(Side side) {
        var parts = new ArrayList<String>();
        parts.add(relations(side));
        parts.add(Numbers.counted(side.columns(), "column", "columns"));
        if (side.others() > 0) {
            parts.add(Numbers.counted(side.others(), "other object", "other objects"));
        }
        return Numbers.and(List.copyOf(parts));
    }

    private static String with(Side side) {
        String server = side.server().isBlank() ? "" : "PostgreSQL " + Visible.of(side.server()) + ", ";
        return Wording.name(side) + " (" + server + relations(side) + ")";
    }

    private static String relations(Side side) {
        return Numbers.counted(side.relations(), "table or view", "tables and views");
    }
}
