package dev.driftgate.settings;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where health and metrics are served.
 *
 * @param port 0 for any that is free
 * @param asked whether somebody chose it; else Driftgate does without when another program has the port
 */
public record HttpSettings(String host, int port, boolean asked) {
    private static final String LOOPBACK = "127.0.0.1";

    /** Where Prometheus exporters of the OpenTelemetry kind are looked for. */
    private static final int PORT = 9464;

    private static final Pattern ADDRESS =
            Pattern.compile("(?:(?<host>[^:\\s]+|\\[[0-9a-fA-F:.]+]):)?(?<port>\\d{1,5})");

    /** {@code DRIFTGATE_HTTP}: a port, an address and a port, or {@code off}; empty where it is off. */
    static Optional<HttpSettings> read(Environment environment) {
        var value = environment.value("DRIFTGATE_HTTP");
        if (value.isEmpty()) {
            return Optional.of(new HttpSettings(LOOPBACK, PORT, false));
        }
        return value.filter(given -> !given.text().equals("off")).map(HttpSettings::of);
    }

    private static HttpSettings of(Value value) {
        var parts = ADDRESS.matcher(value.text());
        if (!parts.matches() || Integer.parseInt(parts.group("port")) > 65535) {
            throw value.isNot("a port like 9464, an address and a port like 0.0.0.0:9464, or off");
        }
        var host = Optional.ofNullable(parts.group("host")).orElse(LOOPBACK);
        return new HttpSettings(host, Integer.parseInt(parts.group("port")), true);
    }
}
