package dev.driftgate.settings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Changes that are expected and not to be reported. A change is meant when every part that is given fits it.
 *
 * @param kind Postgres's word in lower snake case: {@code materialized_view}
 * @param table a pattern for {@code schema.table}, or for the table alone where it holds no dot
 * @param object a pattern for the object's own name
 * @param property the name of what differs: {@code default}
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

    /** Whether {@code name} fits {@code pattern}, where {@code *} is any run of characters and {@code ?} any one. */
    public static boolean fits(String pattern, String name) {
        return Wildcard.matches(pattern, name);
    }

    static IgnoreRule read(Section section) {
        if (WHAT.stream().noneMatch(section.entries()::containsKey)) {
            throw section.refused("ignores everything; it needs one of " + String.join(", ", WHAT));
        }
        return new IgnoreRule(
                section.value("kind").map(value -> value.oneOf(ObjectKinds.WORDS)),
                section.text("schema"),
                section.text("table"),
                section.text("object"),
                section.text("property"),
                section.text("reason"),
                section.value("until").map(Value::date));
    }
}
