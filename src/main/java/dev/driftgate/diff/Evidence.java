package dev.driftgate.diff;

import java.time.Instant;
import java.util.Optional;

/**
 * What a finding rests on.
 *
 * @param rename how sure it is that a column or table was renamed; empty for what was not
 * @param lastCheck when a check last saw what base is, where the contract leaves that open; empty where base is the contract
 */
public record Evidence(Optional<Rename> rename, Optional<Instant> lastCheck) {
    /** What is not as the contract says. */
    public static final Evidence CONTRACT = new Evidence(Optional.empty(), Optional.empty());

    /** How sure a rename is. */
    public enum Rename {
        /** An earlier check saw the same oid and attnum under the name that is gone. */
        PROVEN,
        /** Nothing was seen before; the names are alike, and the types no different. */
        LIKELY;

        public String word() {
            return this == PROVEN ? "proven" : "likely";
        }
    }

    /** Of a rename, beside what was known before. */
    public Evidence renamed(Rename how) {
        return new Evidence(Optional.of(how), lastCheck);
    }
}
