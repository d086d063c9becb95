package dev.driftgate.settings;

import dev.driftgate.failure.Misconfigured;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The environment variables. A blank one counts as unset, because that is how container files leave one out. */
record Environment(Map<String, String> variables) {
    Environment {
        variables = Map.copyOf(variables);
    }

    Optional<Value> value(String name) {
        return Optional.ofNullable(variables.get(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> new Value(name, text, text));
    }

    Optional<String> text(String name) {
        return value(name).map(Value::text);
    }

    Optional<Secret> secret(String name) {
        return value(name).map(Value::secret);
    }

    /** Two variables that only make sense together; none where neither is set. */
    Optional<List<Value>> pair(String first, String second, String what) {
        var one = value(first);
        var two = value(second);
        if (one.isPresent() != two.isPresent()) {
            var missing = one.isPresent() ? second : first;
            var set = one.isPresent() ? first : second;
            throw new Misconfigured("%s is not set, but %s is; %s needs both".formatted(missing, set, what));
        }
        return one.flatMap(left -> two.map(right -> List.of(left, right)));
    }

    /** The parts between commas, without blanks around them and without empty ones. */
    List<String> list(String name) {
        return value(name)
                .map(value -> Arrays.stream(value.text().split(",", -1))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList())
                .orElse(List.of());
    }
}
