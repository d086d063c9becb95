package dev.driftgate.render;

import java.time.Instant;

/** What there is to say about a replica that was a standby and takes writes now. Findings in it are as good as any. */
public final class StandbyWords {
    private StandbyWords() {}

    /**
     * A note beside the findings.
     *
     * @param standbyAt when it was last read as a standby
     * @param setting the setting that says where it is
     */
    public static String note(Instant standbyAt, String setting) {
        return "the replica " + changed(standbyAt) + "; see that " + setting + " leads to a standby";
    }

    /** The same for {@code doctor}; {@code shown} is where it is. */
    public static String problem(Instant standbyAt, String setting, String shown) {
        return "it works, but it " + changed(standbyAt) + " (" + shown + "). See that " + setting
                + " leads to a standby.";
    }

    private static String changed(Instant standbyAt) {
        return "was a standby on " + Times.of(standbyAt) + " and takes writes now";
    }
}
