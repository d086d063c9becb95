package dev.driftgate.cli;

import dev.driftgate.check.Checks;
import dev.driftgate.failure.Misconfigured;
import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.render.RuleWords;
import dev.driftgate.render.Tried;
import dev.driftgate.settings.ComparisonSettings;
import dev.driftgate.settings.ContractSettings;
import dev.driftgate.settings.IgnoreRule;
import dev.driftgate.settings.Settings;
import dev.driftgate.store.OwnDatabase;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells for {@code doctor} which ignore rules fit nothing. Only a comparison tells; why one cannot be made is told of its
 * sides, so here it gives nothing, as where there are no rules.
 */
record RulesInUse(Settings settings, InstantSource clock) {
    private static final Logger LOG = LoggerFactory.getLogger(RulesInUse.class);

    Optional<Tried> of(ComparisonSettings comparison) {
        var checks = new Checks(ForkJoinPool.commonPool(), clock);
        return tried(comparison.name(), comparison.ignore(), () -> checks.idleRules(comparison));
    }

    /** By what earlier checks saw, too. */
    Optional<Tried> of(ContractSettings contract, OwnDatabase database) {
        var checks = new ContractParts(settings, database, clock).checks();
        return tried(contract.name(), contract.watch().ignore(), () -> checks.idleRules(contract));
    }

    private static Optional<Tried> tried(String name, List<IgnoreRule> rules, Supplier<List<IgnoreRule>> idle) {
        if (rules.isEmpty()) {
            return Optional.empty();
        }
        try {
            String found = RuleWords.inUse(rules.size(), idle.get());
            return Optional.of(new Tried(name + " ignore rules", found, Optional.empty()));
        } catch (Misconfigured | OutsideFailure e) {
            LOG.debug("ignore rules of {} were not tried: {}", name, e.getMessage());
            return Optional.empty();
        }
    }
}
