package dev.driftgate.demo.slack;

/** How Slack ends a connection. */
public enum Ending {
    /** Says that it is going to be replaced, in some ten seconds; until then payloads come over it. */
    WARNING,
    /** Asks for another one, sends nothing over this one any more, and closes it a few seconds later. */
    REFRESH,
    /** The same because Socket Mode is being switched off, here for a moment. */
    DISABLED,
    /** The same because there are too many. */
    CROWDED,
    /** Closes it without asking for another one. */
    CLOSE,
    /** Drops it without a word. */
    CUT
}
