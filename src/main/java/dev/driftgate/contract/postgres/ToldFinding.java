package dev.driftgate.contract.postgres;

/**
 * A finding that a task tells.
 *
 * @param subject what it is, in words
 * @param open whether it still is so, as far as the task knows
 */
public record ToldFinding(String fingerprint, String subject, boolean open) {
    /** One that is so. */
    public ToldFinding(String fingerprint, String subject) {
        this(fingerprint, subject, true);
    }
}
