package dev.driftgate.settings;

import java.util.Optional;

/**
 * How to reach Linear.
 *
 * @param defaults where issues go when a comparison does not say
 */
public record LinearSettings(Optional<Secret> apiKey, String apiUrl, LinearRouting defaults) {
    static LinearSettings read(Environment environment) {
        return new LinearSettings(
                environment.secret("LINEAR_API_KEY"),
                environment.value("LINEAR_API_URL").map(Value::webAddress).orElse("https://api.linear.app/graphql"),
                LinearRouting.read(environment));
    }
}
