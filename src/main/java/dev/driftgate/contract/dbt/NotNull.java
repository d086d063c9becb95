package dev.driftgate.contract.dbt;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;

/**
 * What a column's tests and constraints say about nulls. A test that looks at some rows only, or is switched off, says
 * nothing about the column.
 */
final class NotNull {
    private static final String NAME = "not_null";

    private NotNull() {}

    static boolean saidBy(Entry column) {
        var tests = Stream.of("tests", "data_tests").flatMap(key -> column.plainList(key).stream());
        var constraints = column.plainList("constraints").stream();
        return tests.anyMatch(NotNull::isTest) || constraints.anyMatch(NotNull::isConstraint);
    }

    /** Written {@code - not_null}, {@code - not_null: {…}}, or {@code - {test_name: not_null, …}}. */
    private static boolean isTest(Node node) {
        return YamlMap.of(node)
                .map(test -> isNamed(test) && places(test).noneMatch(NotNull::isNarrowed))
                .orElseGet(() -> YamlMap.text(node).filter(NAME::equals).isPresent());
    }

    private static boolean isNamed(YamlMap test) {
        return test.values().containsKey(NAME)
                || test.text("test_name").filter(NAME::equals).isPresent();
    }

    private static Stream<YamlMap> places(YamlMap test) {
        return Stream.of(Optional.of(test), test.map(NAME))
                .flatMap(Optional::stream)
                .flatMap(place -> Stream.concat(Stream.of(place), place.map("config").stream()));
    }

    private static boolean isNarrowed(YamlMap said) {
        return said.get("where").isPresent() || isOff(said);
    }

    private static boolean isOff(YamlMap said) {
        return said.text("enabled")
                .filter(word -> !Entry.YES.contains(word.toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    private static boolean isConstraint(Node node) {
        return YamlMap.of(node)
                .flatMap(constraint -> constraint.text("type"))
                .filter(NAME::equals)
                .isPresent();
    }
}
