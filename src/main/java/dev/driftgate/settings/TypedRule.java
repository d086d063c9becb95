package dev.driftgate.settings;

import dev.driftgate.failure.Misconfigured;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An ignore rule as people type it on one line: {@code table=public.ff_*,kind=index,until=2027-01-31}. */
record TypedRule(String option, Map<String, Value> parts) {
    /** A comma that no key follows belongs to the value: {@code object=f(integer, text)}. */
    private static final String BETWEEN = ",(?=\\s*\\w+\\s*=)";

    static TypedRule of(String typed, String option) {
        var parts = new LinkedHashMap<String, Value>();
        for (String part : typed.split(BETWEEN, -1)) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                throw new Value(option, part, part).isNot("a rule like table=public.ff_*");
            }
            String key = part.substring(0, equals).strip();
            String value = part.substring(equals + 1).strip();
            if (parts.put(known(key, option), filled(new Value(option + " " + key, value, value))) != null) {
                throw new Misconfigured(option + " names " + key + " twice; give a second --ignore");
            }
        }
        return new TypedRule(option, parts);
    }

    Optional<Value> value(String key) {
        return Optional.ofNullable(parts.get(key));
    }

    private static String known(String key, String option) {
        var keys = IgnoreRule.KEYS.known();
        if (!keys.contains(key)) {
            var hint = Nearest.hint(key, keys);
            throw new Misconfigured(option + " has the key " + key + ", which no rule has"
                    + (hint.isEmpty() ? "; it knows " + String.join(", ", keys) : hint));
        }
        return key;
    }

    private static Value filled(Value value) {
        if (value.text().isEmpty()) {
            throw value.refused("is empty");
        }
        return value;
    }
}
