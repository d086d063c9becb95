package dev.driftgate.settings;

import java.util.List;
import java.util.Optional;

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
        List<IgnoreRule> ignore,
        LinearRouting linear) {
    static final Keys KEYS = Keys.of("staging", "prod", "schemas", "ignore", "linear");

    public ComparisonSettings {
        schemas = List.copyOf(schemas);
        ignore = List.copyOf(ignore);
    }

    static ComparisonSettings read(String name, Section section, LinearRouting defaults) {
        return new ComparisonSettings(
                name,
                section.required("staging").databaseUrl(),
                section.required("prod").databaseUrl(),
                section.texts("schemas").orElse(List.of()),
                section.sections("ignore", IgnoreRule.KEYS).stream()
                        .map(IgnoreRule::read)
                        .toList(),
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
                        List.of(),
                        linear));
    }
}
