package dev.driftgate.check;

import dev.driftgate.catalog.Unread;
import dev.driftgate.diff.Change;
import dev.driftgate.diff.Drift;
import dev.driftgate.render.RuleWords;
import dev.driftgate.settings.IgnoreRule;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the settings of a comparison or a contract say to leave alone. Of the rules that fit, the last one decides. */
public final class IgnoreRules {
    private final List<IgnoreRule> rules;
    private final LocalDate today;

    public IgnoreRules(List<IgnoreRule> rules, LocalDate today) {
        this.rules = List.copyOf(rules);
        this.today = today;
    }

    public boolean ignores(Change change) {
        return ignored(fit(change));
    }

    boolean ignores(Unread unread) {
        return ignored(fit(unread));
    }

    /** The drift without what is left alone, and a note for each rule that ended although it would decide something. */
    Drift applied(Drift drift) {
        return drift.without(this::ignores).silentOf(this::ignores).noting(ended(drift.changes(), drift.unread()));
    }

    /** A note for each rule that ended although it would decide something about one of these. */
    public List<String> ended(Collection<Change> changes, Collection<Unread> unread) {
        return rules.stream()
                .filter(rule -> !rule.holdsOn(today) && isMissed(rule, changes, unread))
                .map(RuleWords::ended)
                .toList();
    }

    /** The rules that fit none of these. */
    public List<IgnoreRule> idle(Collection<Change> changes, Collection<Unread> unread) {
        return rules.stream()
                .filter(rule -> Stream.concat(
                                changes.stream().map(IgnoreRules::fit),
                                unread.stream().map(IgnoreRules::fit))
                        .noneMatch(thing -> thing.test(rule)))
                .toList();
    }

    private boolean isMissed(IgnoreRule rule, Collection<Change> changes, Collection<Unread> unread) {
        return Stream.concat(
                        changes.stream()
                                .filter(change -> ignores(change) == rule.takesBack())
                                .map(IgnoreRules::fit),
                        unread.stream()
                                .filter(one -> ignores(one) == rule.takesBack())
                                .map(IgnoreRules::fit))
                .anyMatch(thing -> thing.test(rule));
    }

    private boolean ignored(Predicate<IgnoreRule> fits) {
        boolean ignored = false;
        for (var rule : rules) {
            boolean decides = rule.holdsOn(today) && ignored == rule.takesBack() && fits.test(rule);
            ignored ^= decides;
        }
        return ignored;
    }

    private static Predicate<IgnoreRule> fit(Change change) {
        return rule -> new RuleFit(rule).fits(change);
    }

    private static Predicate<IgnoreRule> fit(Unread unread) {
        return rule -> new RuleFit(rule).fits(unread);
    }
}
