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
    Map<String, Instant> remember(String contract, Past past, Sighting sighting) {
        seen.remember(contract, past, sighting);
        return findings.detected(contract, sighting.fingerprints());
    }
}
