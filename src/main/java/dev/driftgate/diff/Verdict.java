package dev.driftgate.diff;

import java.util.Locale;

/** The answer in one word. An incomplete read is never called a match, nor what was unread a drift. */
public enum Verdict {
    MATCH,
    DRIFT,
    INCOMPLETE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
