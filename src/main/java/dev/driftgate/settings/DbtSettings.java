package dev.driftgate.settings;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the dbt sources of a contract are written, and what dbt would be run with.
 *
 * @param vars like {@code --vars}, with the types that YAML gives them
 * @param env what {@code env_var()} sees beside {@code DBT_*}
 * @param packages patterns for the packages whose sources count too
 */
public record DbtSettings(
        DbtLocation location,
        Map<String, Object> vars,
        Map<String, String> env,
        DbtTarget target,
        List<String> packages) {
    static final List<String> KEYS = List.of("dbt", "vars", "env", "target", "packages");

    public DbtSettings {
        vars = Map.copyOf(vars);
        env = Map.copyOf(env);
        packages = List.copyOf(packages);
    }

    /** The project and nothing else. */
    public static DbtSettings of(DbtLocation location) {
        return new DbtSettings(location, Map.of(), Map.of(), DbtTarget.PROD, List.of());
    }

    /** Whether the sources of a package count. */
    public boolean includes(String packageName) {
        return packages.stream().anyMatch(pattern -> IgnoreRule.fits(pattern, packageName));
    }

    static DbtSettings read(Section contract, Path base) {
        var location = DbtLocation.read(contract.required("dbt"), base);
        var vars = new LinkedHashMap<String, Object>();
        contract.section("vars", Keys.ANY).entries().forEach((name, spot) -> vars.put(name, spot.typed()));
        var env = new LinkedHashMap<String, String>();
        contract.section("env", Keys.ANY)
                .entries()
                .forEach((name, spot) -> env.put(name, spot.value().text()));
        var packages = contract.oneOrMore("packages").orElse(List.of()).stream().map(Value::text);
        return new DbtSettings(location, vars, env, DbtTarget.read(contract), packages.toList());
    }
}
