package dev.driftgate.contract;

import dev.driftgate.catalog.postgres.LiveColumns;
import dev.driftgate.catalog.postgres.LiveSchema;
import dev.driftgate.catalog.postgres.ReadOnlyDatabase;
import dev.driftgate.check.IgnoreRules;
import dev.driftgate.contract.dbt.DbtContract;
import dev.driftgate.contract.dbt.DbtLoader;
import dev.driftgate.contract.dbt.SourceTable;
import dev.driftgate.contract.postgres.Past;
import dev.driftgate.contract.postgres.Sighting;
import dev.driftgate.diff.ContractDrift;
import dev.driftgate.diff.Finding;
import dev.driftgate.render.StandbyWords;
import dev.driftgate.settings.ContractSettings;
import dev.driftgate.settings.IgnoreRule;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Compares a replica with the dbt sources that document it. For many threads. */
public final class ContractChecks {
    private final Optional<Memory> memory;
    private final DbtLoader dbt;
    private final InstantSource clock;

    /**
     * Makes the use case.
     *
     * @param memory what is known from earlier checks; without it, every change was seen just now, no rename is proven, and
     *     a column without declared type may be of any
     */
    public ContractChecks(Optional<Memory> memory, DbtLoader dbt, InstantSource clock) {
        this.memory = memory;
        this.dbt = dbt;
        this.clock = clock;
    }

    /**
     * Loads the contract, reads the replica once and compares. Of a replica that is too far behind nothing is remembered,
     * nor where a check that began later was remembered meanwhile.
     *
     * @throws dev.driftgate.failure.Misconfigured when the contract cannot be loaded or the URL cannot be right
     * @throws dev.driftgate.failure.OutsideFailure when the replica could not be read
     */
    public ContractDrift run(ContractSettings settings) {
        var began = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var contract = dbt.load(settings.dbt());
        var past = past(settings);
        var live = live(settings, contract);
        var standbyAt = standbyBefore(settings, live, began);
        var outcome = ContractComparison.compare(
                        contract, new Grounds(live, past, settings.watch().strict()))
                .applying(rules(settings));
        var now = clock.instant();
        var detected = live.behind().isPresent()
                ? Map.<String, Instant>of()
                : remembered(settings, past, outcome.sighting(began, now));
        return new ContractDrift(
                settings.name(),
                outcome.base(),
                outcome.head(),
                findings(outcome, detected, now),
                outcome.unread(),
                live.behind(),
                notes(settings, standbyAt, outcome),
                outcome.ignored(),
                now,
                Duration.between(began, now));
    }

    /**
     * Compares as {@link #run} does and tells which of the ignore rules fit nothing; takes note of nothing.
     *
     * @throws dev.driftgate.failure.Misconfigured when the contract cannot be loaded or the URL cannot be right
     * @throws dev.driftgate.failure.OutsideFailure when the replica could not be read
     */
    public List<IgnoreRule> idleRules(ContractSettings settings) {
        var contract = dbt.load(settings.dbt());
        var grounds = new Grounds(
                live(settings, contract), past(settings), settings.watch().strict());
        var outcome = ContractComparison.compare(contract, grounds);
        return rules(settings).idle(outcome.plain(), outcome.unread());
    }

    private Past past(ContractSettings settings) {
        return memory.map(known -> known.seen().recall(settings.name())).orElse(Past.NONE);
    }

    /** When a replica that takes writes was last seen as a standby. */
    private Optional<Instant> standbyBefore(ContractSettings settings, LiveSchema live, Instant began) {
        String address = settings.replica().shown();
        return memory.flatMap(known -> known.replicas().measured(settings.name(), address, live.lag(), began));
    }

    /** What changed under the whole contract comes first. */
    private static List<String> notes(ContractSettings settings, Optional<Instant> standbyAt, ContractOutcome outcome) {
        var setting = settings.replica().setting();
        return Stream.concat(standbyAt.map(at -> StandbyWords.note(at, setting)).stream(), outcome.notes().stream())
                .toList();
    }

    private IgnoreRules rules(ContractSettings settings) {
        return new IgnoreRules(settings.watch().ignore(), LocalDate.ofInstant(clock.instant(), settings.zone()));
    }

    private static LiveSchema live(ContractSettings settings, DbtContract contract) {
        var schemas = contract.tables().stream().map(SourceTable::schema).collect(Collectors.toSet());
        return new ReadOnlyDatabase("replica", settings.replica())
                .read(connection -> LiveColumns.read(
                        Jdbi.open(connection), schemas, settings.watch().maxLag()));
    }

    private Map<String, Instant> remembered(ContractSettings settings, Past past, Sighting sighting) {
        return memory.map(known -> known.remember(settings.name(), past, sighting))
                .orElse(Map.of());
    }

    private static List<Finding> findings(ContractOutcome outcome, Map<String, Instant> detected, Instant now) {
        return outcome.changes().stream()
                .map(sourced -> new Finding(
                        sourced.change(),
                        sourced.source(),
                        sourced.evidence(),
                        detected.getOrDefault(sourced.change().fingerprint().value(), now),
                        sourced.changedAt()))
                .toList();
    }
}
