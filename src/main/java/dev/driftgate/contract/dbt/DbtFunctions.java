package dev.driftgate.contract.dbt;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The functions that dbt offers in source YAML. Public, because jinjava calls them by reflection. */
public final class DbtFunctions {
    private static final String SECRET = "DBT_ENV_SECRET";

    private DbtFunctions() {}

    /** A project variable, or the second argument where there is none. */
    public static @Nullable Object var(String name, Object... fallback) {
        var scope = JinjaScope.current(JinjavaInterpreter.getCurrent());
        var value = scope.var(name);
        if (value != null) {
            return value;
        }
        return fallback.length > 0 ? fallback[0] : scope.missing("var '%s' has no value".formatted(name));
    }

    /** An environment variable as text, or the second argument where there is none. */
    public static @Nullable Object envVar(String name, Object... fallback) {
        var scope = JinjaScope.current(JinjavaInterpreter.getCurrent());
        if (name.toUpperCase(Locale.ROOT).startsWith(SECRET)) {
            return scope.missing("dbt keeps the secret %s out of source YAML".formatted(name));
        }
        var value = scope.env(name);
        if (value != null) {
            return value;
        }
        return fallback.length > 0
                ? Objects.toString(fallback[0])
                : scope.missing("environment variable %s is not given to the contract".formatted(name));
    }
}
