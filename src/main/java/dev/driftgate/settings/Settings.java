package dev.driftgate.settings;

import dev.driftgate.failure.Misconfigured;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Everything people set.
 *
 * @param comparisons by name, in the order of the file
 * @param contracts by name, in the order of the file
 * @param http empty where nobody is to ask for health and metrics
 */
public record Settings(
        SlackSettings slack,
        Map<String, ComparisonSettings> comparisons,
        Map<String, ContractSettings> contracts,
        LinearSettings linear,
        AsanaSettings asana,
        StoreSettings store,
        Optional<HttpSettings> http) {
    /** The name of the comparison and of the contract that the environment describes. */
    public static final String DEFAULT = "default";

    private static final List<String> LOG_FORMATS = List.of("text", "json");
    private static final Keys KEYS = Keys.of("slack", "comparisons", "contracts");

    public Settings {
        comparisons = Collections.unmodifiableMap(new LinkedHashMap<>(comparisons));
        contracts = Collections.unmodifiableMap(new LinkedHashMap<>(contracts));
    }

    /**
     * Reads the environment and the settings file: {@code file}, else the one that {@code DRIFTGATE_CONFIG} names, else
     * none. Comparisons come from the file, or from the environment where the file lists none; contracts likewise.
     *
     * @throws Misconfigured about the first thing that is not right
     */
    public static Settings load(Map<String, String> env, Optional<Path> file) {
        var environment = new Environment(env);
        // Read by logback.xml, which would say nothing at all of another.
        environment.value("DRIFTGATE_LOG").ifPresent(format -> format.oneOf(LOG_FORMATS));
        var path = file.or(() -> environment.value("DRIFTGATE_CONFIG").map(value -> value.path(Path.of(""))));
        return path.map(found -> load(new ConfigFile(found, environment))).orElseGet(() -> load(environment));
    }

    /** Which of the names is meant: the one that is asked for; else the only one, or {@code default}. */
    public static Optional<String> meant(Set<String> names, Optional<String> asked) {
        if (asked.isEmpty() && names.size() == 1) {
            return names.stream().findFirst();
        }
        return Optional.of(asked.orElse(DEFAULT)).filter(names::contains);
    }

    /** The comparison of that name; without it, {@link Misconfigured} names those there are. */
    public ComparisonSettings comparison(String name) {
        return find(name, comparisons, "comparison", "set STAGING_DATABASE_URL and PROD_DATABASE_URL");
    }

    /** The contract of that name; without it, {@link Misconfigured} names those there are. */
    public ContractSettings contract(String name) {
        return find(name, contracts, "contract", "set REPLICA_DATABASE_URL and DBT_PROJECT");
    }

    private static <T> T find(String name, Map<String, T> all, String what, String otherwise) {
        var found = all.get(name);
        if (found != null) {
            return found;
        }
        throw new Misconfigured(
                all.isEmpty()
                        ? "no %s is set up: %s, or describe one in driftgate.yml".formatted(what, otherwise)
                        : "no %s is called %s; there is %s".formatted(what, name, String.join(", ", all.keySet())));
    }

    private static Settings load(Environment environment) {
        var linear = LinearSettings.read(environment);
        return new Settings(
                SlackSettings.read(Section.EMPTY, environment),
                comparison(environment, linear),
                contract(environment),
                linear,
                AsanaSettings.read(environment),
                StoreSettings.read(environment),
                HttpSettings.read(environment));
    }

    private static Settings load(ConfigFile file) {
        var environment = file.environment();
        var linear = LinearSettings.read(environment);
        var root = file.read(KEYS);
        var comparisons = root.named(
                "comparisons",
                ComparisonSettings.KEYS,
                (name, section) -> ComparisonSettings.read(name, section, linear.defaults()));
        var contracts = root.named(
                "contracts", ContractSettings.KEYS, (name, section) -> ContractSettings.read(name, section, file));
        return new Settings(
                SlackSettings.read(root.section("slack", SlackSettings.KEYS), environment),
                comparisons.isEmpty() ? comparison(environment, linear) : comparisons,
                contracts.isEmpty() ? contract(environment) : contracts,
                linear,
                AsanaSettings.read(environment),
                StoreSettings.read(environment),
                HttpSettings.read(environment));
    }

    private static Map<String, ComparisonSettings> comparison(Environment environment, LinearSettings linear) {
        return byName(ComparisonSettings.read(environment, linear.defaults()), ComparisonSettings::name);
    }

    private static Map<String, ContractSettings> contract(Environment environment) {
        return byName(ContractSettings.read(environment), ContractSettings::name);
    }

    private static <T> Map<String, T> byName(Optional<T> one, Function<T, String> name) {
        return one.map(settings -> Map.of(name.apply(settings), settings)).orElse(Map.of());
    }
}
