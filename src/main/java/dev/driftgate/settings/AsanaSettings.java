package dev.driftgate.settings;

import java.util.Optional;

/**
 * How to reach Asana.
 *
 * @param apiUrl without a slash at the end
 */
public record AsanaSettings(Optional<Secret> accessToken, String apiUrl) {
    static AsanaSettings read(Environment environment) {
        var url = environment.value("ASANA_API_URL").map(Value::webAddress).orElse("https://app.asana.com/api/1.0");
        return new AsanaSettings(
                environment.secret("ASANA_ACCESS_TOKEN"), url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
    }
}
