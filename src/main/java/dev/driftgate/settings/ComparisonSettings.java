package dev.driftgate.settings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A named pair of databases that should be alike.
 *
 * @param schemas what to compare; none: every schema that is not Postgres's own
 */
public record ComparisonSettings(
        String name,
        DatabaseUrl staging,
        DatabaseUrl prod,
        List<String> schemas,
        CompareSettings compare,
        List<IgnoreRule> ignore,
        LinearRouting linear) {
    static final Keys KEYS = Keys.of("staging", "prod", "schemas", "compare", "grantees", "ignore", "linear");

    public ComparisonSettings {
        schemas = List.copyOf(schemas);
        ignore = List.copyOf(ignore);
    }

    /** The same for some schemas only. */
    public ComparisonSettings withSchemas(List<String> only) {
        return new ComparisonSettings(name, staging, prod, only, compare, ignore, linear);
    }

    public ComparisonSettings withCompare(CompareSettings other) {
        return new ComparisonSettings(name, staging, prod, schemas, other, ignore, linear);
    }

    /** The same with more rules, which come after its own. */
    public ComparisonSettings ignoring(List<IgnoreRule> more) {
        var all = Stream.concat(ignore.stream(), more.stream()).toList();
        return new ComparisonSettings(name, staging, prod, schemas, compare, all, linear);
    }

    static ComparisonSettings read(String name, Section section, LinearRouting defaults) {
        return new ComparisonSettings(
                name,
                section.required("staging").databaseUrl(),
                section.required("prod").databaseUrl(),
                section.texts("schemas").orElse(List.of()),
                CompareSettings.read(section),
                IgnoreRule.list(section),
                LinearRouting.read(section.section("linear", LinearRouting.KEYS), defaults));
    }

    static Optional<ComparisonSettings> read(Environment environment, LinearRouting linear) {
        return environment
                .pair("STAGING_DATABASE_URL", "PROD_DATABASE_URL", "a comparison")
                .map(pair -> new ComparisonSettings(
                        Settings.DEFAULT,
                        pair.get(0).databaseUrl(),
                        pair.get(1).databaseUrl(),
                        List.of(),
                        CompareSettings.DEFAULT,
                        List.of(),
                        linear));
    }
}
