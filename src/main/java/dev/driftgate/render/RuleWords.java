package dev.driftgate.render;

import dev.driftgate.settings.IgnoreRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What there is to say about ignore rules. */
public final class RuleWords {
    private RuleWords() {}

    /** Of a rule that would still leave something out: {@code the rule for table public.ff_* … ended on 2026-01-31}. */
    public static String ended(IgnoreRule rule) {
        String why =
                rule.reason().map(reason -> " (" + Visible.of(reason) + ")").orElse("");
        String when = rule.until().map(until -> " ended on " + until).orElse("");
        return "the rule for " + shown(rule) + why + when;
    }

    /**
     * For {@code doctor}.
     *
     * @param idle the rules that fit nothing that differs
     */
    public static String inUse(int rules, List<IgnoreRule> idle) {
        String all = Numbers.counted(rules, "rule", "rules");
        return idle.isEmpty()
                ? all + ", each in use"
                : all + ", nothing fits " + idle.stream().map(RuleWords::shown).collect(Collectors.joining("; "));
    }

    /** {@code kind index, schema billing} */
    private static String shown(IgnoreRule rule) {
        var parts = new ArrayList<String>();
        add(parts, "kind", rule.kind());
        add(parts, "schema", rule.schema());
        add(parts, "table", rule.table());
        add(parts, "object", rule.object());
        add(parts, "property", rule.property());
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, String what, Optional<String> pattern) {
        pattern.ifPresent(text -> parts.add(what + " " + Visible.of(text)));
    }
}
