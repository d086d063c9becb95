package dev.driftgate.contract.dbt;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one value may refer to while it is rendered, and what it asked for in vain. */
final class JinjaScope {
    private static final String KEY = "driftgate scope";
    private final Map<String, Object> vars;
    private final Map<String, String> env;
    private final List<String> missing = new ArrayList<>();

    JinjaScope(Map<String, Object> vars, Map<String, String> env) {
        this.vars = vars;
        this.env = env;
    }

    static JinjaScope current(JinjavaInterpreter interpreter) {
        return (JinjaScope) Objects.requireNonNull(interpreter.getContext().get(KEY));
    }

    /** Under a name that no template can write. */
    void bindTo(Map<String, Object> bindings) {
        bindings.put(KEY, this);
    }

    @Nullable
    Object var(String name) {
        return vars.get(name);
    }

    @Nullable
    String env(String name) {
        return env.get(name);
    }

    @Nullable
    Object missing(String what) {
        missing.add(what);
        return null;
    }

    List<String> missing() {
        return missing;
    }
}
