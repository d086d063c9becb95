package dev.driftgate.diff;

import dev.driftgate.catalog.Unread;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The outcome of one contract check: what head (the replica) has beyond base (the dbt contract).
 *
 * @param findings sorted by their change
 * @param unread parts of the contract or of the replica about which nothing is claimed
 * @param stale why the replica is too old to act upon; it is among {@code unread} too
 * @param notes what is worth a word but is no drift, one sentence each
 */
public record ContractDrift(
        String contract,
        Side base,
        Side head,
        List<Finding> findings,
        List<Unread> unread,
        Optional<Unread> stale,
        List<String> notes,
        int ignored,
        Instant readAt,
        Duration took) {
    public ContractDrift {
        findings = findings.stream()
                .sorted((a, b) -> a.change().compareTo(b.change()))
                .toList();
        unread = List.copyOf(unread);
        notes = List.copyOf(notes);
    }

    /** Before anything was read. */
    public Instant began() {
        return readAt.minus(took);
    }

    public Verdict verdict() {
        if (!unread.isEmpty()) {
            return Verdict.INCOMPLETE;
        }
        return findings.isEmpty() ? Verdict.MATCH : Verdict.DRIFT;
    }

    public Fingerprint fingerprint() {
        return Fingerprint.of(findings.stream().map(Finding::change).toList());
    }
}
