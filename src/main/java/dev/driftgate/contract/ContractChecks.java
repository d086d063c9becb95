package dev.driftgate.contract;

import dev.driftgate.catalog.postgres.LiveColumns;
import dev.driftgate.catalog.postgres.LiveSchema;
import dev.driftgate.catalog.postgres.ReadOnlyDatabase;
import dev.driftgate.contract.dbt.DbtContract;
import dev.driftgate.contract.dbt.DbtLoader;
import dev.driftgate.contract.dbt.SourceTable;
import dev.driftgate.contract.postgres.FindingStore;
import dev.driftgate.diff.ContractDrift;
import dev.driftgate.diff.Finding;
import dev.driftgate.settings.ContractSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Compares a replica with the dbt sources that document it. For many threads. */
public final class ContractChecks {
    private final Optional<FindingStore> memory;
    private final DbtLoader dbt;
    private final Clock clock;

    /**
     * Makes the use case.
     *
     * @param memory where it is kept when a change was first seen; without it, every change was seen just now
     */
    public ContractChecks(Optional<FindingStore> memory, DbtLoader dbt, Clock clock) {
        this.memory = memory;
        this.dbt = dbt;
        this.clock = clock;
    }

    /**
     * Loads the contract, reads the replica once and compares.
     *
     * @throws dev.driftgate.failure.Misconfigured when the contract cannot be loaded or the URL cannot be right
     * @throws dev.driftgate.failure.OutsideFailure when the replica could not be read
     */
    public ContractDrift run(ContractSettings settings) {
        var began = clock.instant();
        var contract = dbt.load(settings.dbt());
        var live = live(settings, contract);
        var outcome = ContractComparison.compare(contract, live);
        var now = clock.instant();
        return new ContractDrift(
                settings.name(),
                outcome.base(),
                outcome.head(),
                findings(settings.name(), outcome, now),
                outcome.unread(),
                outcome.notes(),
                outcome.ignored(),
                now,
                Duration.between(began, now));
    }

    private static LiveSchema live(ContractSettings settings, DbtContract contract) {
        var schemas = contract.tables().stream().map(SourceTable::schema).collect(Collectors.toSet());
        return new ReadOnlyDatabase("replica", settings.replica())
                .read(connection -> LiveColumns.read(Jdbi.open(connection), schemas));
    }

    private List<Finding> findings(String contract, ContractOutcome outcome, Instant now) {
        var fingerprints = outcome.changes().stream()
                .map(sourced -> sourced.change().fingerprint().value())
                .toList();
        boolean complete = outcome.unread().isEmpty();
        Map<String, Instant> detected = memory.map(store -> store.seen(contract, fingerprints, complete, now))
                .orElse(Map.of());
        return outcome.changes().stream()
                .map(sourced -> new Finding(
                        sourced.change(),
                        sourced.source(),
                        detected.getOrDefault(sourced.change().fingerprint().value(), now)))
                .toList();
    }
}
