package dev.driftgate.contract.dbt;

import dev.driftgate.settings.DbtSettings;
import dev.driftgate.settings.DbtTarget;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What dbt would be run with.
 *
 * @param env what {@code env_var()} may see
 */
record DbtContext(DbtSettings settings, Map<String, String> env, Instant now) {
    private static final String PREFIX = "DBT_";

    DbtContext {
        env = Map.copyOf(env);
    }

    /**
     * What the settings give, and of the environment only {@code DBT_*}: a contract is somebody else's file, and what it
     * names ends up in messages, so it must not be able to name a token.
     */
    static DbtContext of(DbtSettings settings, Map<String, String> environment, Instant now) {
        var visible = new HashMap<String, String>();
        environment.forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                visible.put(name, value);
            }
        });
        visible.putAll(settings.env());
        return new DbtContext(settings, visible, now);
    }

    /** Before those in {@code dbt_project.yml}, like {@code --vars}. */
    Map<String, Object> vars() {
        return settings.vars();
    }

    DbtTarget target() {
        return settings.target();
    }

    /** Whether the sources of a package count too. */
    boolean includes(String packageName) {
        return settings.includes(packageName);
    }
}
