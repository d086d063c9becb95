package dev.driftgate.settings;

import dev.driftgate.failure.Misconfigured;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Changes that are expected and not to be reported. A change is meant when every part that is given fits it. A rule with a
 * pattern that begins with {@code !} takes back what the rules before it leave out.
 *
 * @param kind Postgres's word in lower snake case: {@code materialized_view}; or {@code comment}
 * @param table a pattern for {@code schema.table}, or for the table alone where it holds no dot
 * @param object a pattern for the object's own name
 * @param property a pattern for what differs: {@code default}, {@code column.default}
 * @param until the last day on which it holds
 */
public record IgnoreRule(
        Optional<String> kind,
        Optional<String> schema,
        Optional<String> table,
        Optional<String> object,
        Optional<String> property,
        Optional<String> reason,
        Optional<LocalDate> until) {
    static final Keys KEYS = Keys.of("kind", "schema", "table", "object", "property", "reason", "until");

    private static final List<String> WHAT = List.of("kind", "schema", "table", "object", "property");

    public boolean holdsOn(LocalDate day) {
        return until.isEmpty() || !day.isAfter(until.get());
    }

    /** Whether it is an exception from the rules before it. */
    public boolean takesBack() {
        return Stream.of(kind, schema, table, object, property)
                .flatMap(Optional::stream)
                .anyMatch(Wildcard::takesBack);
    }

    /**
     * Whether {@code name} fits {@code pattern}, where {@code *} is any run of characters and {@code ?} any one. A {@code !}
     * before the pattern makes no difference here.
     */
    public static boolean fits(String pattern, String name) {
        return Wildcard.matches(Wildcard.takesBack(pattern) ? pattern.substring(1) : pattern, name);
    }

    /**
     * The rule that somebody typed: {@code table=public.ff_*,until=2027-01-31}.
     *
     * @param option for messages
     * @throws dev.driftgate.failure.Misconfigured about the first thing that is not right
     */
    public static IgnoreRule parse(String typed, String option) {
        var rule = TypedRule.of(typed, option);
        if (WHAT.stream().noneMatch(rule.parts()::containsKey)) {
            throw new Misconfigured(option + " ignores everything; it needs one of " + String.join(", ", WHAT));
        }
        return read(rule::value);
    }

    /** Those that stand under {@code ignore}, in their order. */
    static List<IgnoreRule> list(Section section) {
        return section.sections("ignore", KEYS).stream().map(IgnoreRule::read).toList();
    }

    private static IgnoreRule read(Section section) {
        if (WHAT.stream().noneMatch(section.entries()::containsKey)) {
            throw section.refused("ignores everything; it needs one of " + String.join(", ", WHAT));
        }
        return read(section::value);
    }

    private static IgnoreRule read(Function<String, Optional<Value>> part) {
        return new IgnoreRule(
                part.apply("kind").map(IgnoreRule::kind),
                part.apply("schema").map(Value::text),
                part.apply("table").map(Value::text),
                part.apply("object").map(Value::text),
                part.apply("property").map(Value::text),
                part.apply("reason").map(Value::text),
                part.apply("until").map(Value::date));
    }

    private static String kind(Value value) {
        String text = value.text();
        String word = Wildcard.takesBack(text) ? text.substring(1) : text;
        new Value(value.setting(), value.written(), word).oneOf(ObjectKinds.WORDS);
        return text;
    }
}
