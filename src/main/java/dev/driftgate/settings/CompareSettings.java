package dev.driftgate.settings;

import dev.driftgate.failure.Misconfigured;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How much of a schema is compared.
 *
 * @param classes the classes of changes by their words, beside structure, which always is; empty: those that are by default
 * @param grantees patterns for the roles whose privileges are compared; none: all roles
 */
public record CompareSettings(Optional<List<String>> classes, List<String> grantees) {
    /** What is compared when nobody says anything. */
    public static final CompareSettings DEFAULT = new CompareSettings(Optional.empty(), List.of());

    static final List<String> WORDS =
            List.of("structure", "comments", "partitions", "order", "privileges", "owners", "labels", "tablespaces");

    private static final String ALL = "all";

    public CompareSettings {
        classes = classes.map(List::copyOf);
        grantees = List.copyOf(grantees);
    }

    /**
     * The same grantees, and the classes that somebody typed: {@code comments,privileges}, or {@code all}.
     *
     * @param option for messages
     * @throws Misconfigured about the first word that is none
     */
    public CompareSettings with(String typed, String option) {
        var values = Arrays.stream(typed.split(",", -1))
                .map(String::strip)
                .map(word -> new Value(option, word, word))
                .toList();
        return new CompareSettings(Optional.of(classes(values)), grantees);
    }

    /** Whether the privileges of a role are compared; of the patterns that fit it, the last one says it. */
    public boolean includes(String grantee) {
        boolean included = grantees.isEmpty() || Wildcard.takesBack(grantees.get(0));
        for (String pattern : grantees) {
            included = IgnoreRule.fits(pattern, grantee) ? !Wildcard.takesBack(pattern) : included;
        }
        return included;
    }

    static CompareSettings read(Section section) {
        return new CompareSettings(
                section.oneOrMore("compare").map(CompareSettings::classes),
                section.texts("grantees").orElse(List.of()));
    }

    private static List<String> classes(List<Value> values) {
        if (values.size() == 1 && values.get(0).text().equals(ALL)) {
            return WORDS;
        }
        return values.stream().map(value -> value.oneOf(WORDS)).distinct().collect(Collectors.toList());
    }
}
