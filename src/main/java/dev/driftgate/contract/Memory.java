package dev.driftgate.contract;

import dev.driftgate.contract.postgres.FindingStore;
import dev.driftgate.contract.postgres.Past;
import dev.driftgate.contract.postgres.ReplicaStore;
import dev.driftgate.contract.postgres.SeenStore;
import dev.driftgate.contract.postgres.Sighting;
import java.time.Instant;
import java.util.Map;

/** What contract checks know from earlier ones. */
public record Memory(FindingStore findings, SeenStore seen, ReplicaStore replicas) {
    /** Takes note of a check, and tells by their fingerprints since when its findings are known. */
    Map<String, Instant> remember(String contract, Past past, ContractOutcome outcome, Instant now) {
        boolean complete = outcome.unread().isEmpty();
        seen.remember(contract, past, new Sighting(outcome.seen(), complete, now));
        var fingerprints = outcome.changes().stream()
                .map(sourced -> sourced.change().fingerprint().value())
                .toList();
        return findings.seen(contract, fingerprints, complete, now);
    }
}
