package dev.driftgate.check;

import dev.driftgate.catalog.Unread;
import dev.driftgate.diff.Change;
import dev.driftgate.diff.Drift;
import dev.driftgate.render.RuleWords;
import dev.driftgate.settings.IgnoreRule;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a comparison's settings say to leave alone. Of the rules that fit, the last one decides. */
final class IgnoreRules {
    private final List<IgnoreRule> rules;
    private final LocalDate today;

    IgnoreRules(List<IgnoreRule> rules, LocalDate today) {
        this.rules = List.copyOf(rules);
        this.today = today;
    }

    /** The drift without what is left alone, and a note for each rule that ended although it would decide something. */
    Drift applied(Drift drift) {
        var ended = rules.stream()
                .filter(rule -> !rule.holdsOn(today) && isMissed(rule, drift))
                .map(RuleWords::ended)
                .toList();
        return drift.without(this::ignores).silentOf(this::ignores).noting(ended);
    }

    /** The rules that fit nothing that differs or could not be read. */
    List<IgnoreRule> idle(Drift drift) {
        return rules.stream()
                .filter(rule -> things(drift).noneMatch(thing -> thing.test(rule)))
                .toList();
    }

    private boolean isMissed(IgnoreRule rule, Drift drift) {
        return Stream.concat(
                        drift.changes().stream()
                                .filter(change -> ignores(change) == rule.takesBack())
                                .map(IgnoreRules::fit),
                        drift.unread().stream()
                                .filter(unread -> ignores(unread) == rule.takesBack())
                                .map(IgnoreRules::fit))
                .anyMatch(thing -> thing.test(rule));
    }

    private boolean ignores(Change change) {
        return ignored(fit(change));
    }

    private boolean ignores(Unread unread) {
        return ignored(fit(unread));
    }

    private boolean ignored(Predicate<IgnoreRule> fits) {
        boolean ignored = false;
        for (var rule : rules) {
            boolean decides = rule.holdsOn(today) && ignored == rule.takesBack() && fits.test(rule);
            ignored ^= decides;
        }
        return ignored;
    }

    private static Stream<Predicate<IgnoreRule>> things(Drift drift) {
        return Stream.concat(
                drift.changes().stream().map(IgnoreRules::fit),
                drift.unread().stream().map(IgnoreRules::fit));
    }

    private static Predicate<IgnoreRule> fit(Change change) {
        return rule -> new RuleFit(rule).fits(change);
    }

    private static Predicate<IgnoreRule> fit(Unread unread) {
        return rule -> new RuleFit(rule).fits(unread);
    }
}
