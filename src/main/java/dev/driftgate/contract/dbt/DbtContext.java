package dev.driftgate.contract.dbt;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * What dbt would be run with.
 *
 * @param vars before those in {@code dbt_project.yml}, like {@code --vars}
 * @param env what {@code env_var()} may see
 */
public record DbtContext(Map<String, Object> vars, Map<String, String> env, Target target) {
    private static final String PREFIX = "DBT_";

    public DbtContext {
        vars = Map.copyOf(vars);
        env = Map.copyOf(env);
    }

    /**
     * No vars, production, and of the environment only {@code DBT_*}: a contract is somebody else's file, and what it
     * names ends up in messages, so it must not be able to name a token.
     */
    public static DbtContext of(Map<String, String> environment) {
        var visible = environment.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(PREFIX))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new DbtContext(Map.of(), visible, Target.PROD);
    }
}
