package dev.driftgate.check;

import dev.driftgate.catalog.ObjectId;
import dev.driftgate.diff.Change;
import dev.driftgate.diff.PropertyChange;
import dev.driftgate.settings.IgnoreRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The changes that a comparison's settings say to leave alone. */
final class IgnoreRules {
    private IgnoreRules() {}

    /** Whether a change is left out: one rule is enough, and a rule fits when everything it names fits. */
    static Predicate<Change> of(List<IgnoreRule> rules, LocalDate today) {
        var holding = rules.stream().filter(rule -> rule.holdsOn(today)).toList();
        return change -> holding.stream().anyMatch(rule -> fits(rule, change));
    }

    private static boolean fits(IgnoreRule rule, Change change) {
        var id = change.id();
        return fits(rule.kind(), id.kind().word())
                && fits(rule.schema(), id.schema())
                && fitsTable(rule, id)
                && fits(rule.object(), id.name())
                && fitsProperties(rule, change);
    }

    private static boolean fitsTable(IgnoreRule rule, ObjectId id) {
        if (rule.table().isEmpty()) {
            return true;
        }
        boolean ofRelation = id.relation() != null || id.kind().isRelation();
        String pattern = rule.table().get();
        String table = pattern.contains(".") ? id.schema() + "." + id.relationOrSelf() : id.relationOrSelf();
        return ofRelation && IgnoreRule.fits(pattern, table);
    }

    /** A rule about a property leaves out changes of nothing but that property: {@code default}, {@code column.default}. */
    private static boolean fitsProperties(IgnoreRule rule, Change change) {
        return rule.property()
                .map(pattern -> change.op() == Change.Op.CHANGED
                        && change.properties().stream().allMatch(property -> fits(pattern, change, property)))
                .orElse(true);
    }

    private static boolean fits(String pattern, Change change, PropertyChange property) {
        return IgnoreRule.fits(pattern, property.name())
                || IgnoreRule.fits(pattern, change.id().kind().word() + "." + property.name());
    }

    private static boolean fits(Optional<String> pattern, @Nullable String value) {
        return pattern.isEmpty() || (value != null && IgnoreRule.fits(pattern.get(), value));
    }
}
