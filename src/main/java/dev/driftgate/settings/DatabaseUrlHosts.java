package dev.driftgate.settings;

import dev.driftgate.failure.Misconfigured;
import dev.driftgate.settings.DatabaseUrl.Host;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The servers of a Postgres URL: {@code db-1:5432,db-2} or {@code [::1]}, and libpq's {@code ?host=…&port=…}. */
record DatabaseUrlHosts(String setting) {
    private static final Pattern SERVER = Pattern.compile("(\\[[^\\[\\]]*\\]|[^\\[\\]:]*)(?::([^:]*))?");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._-]+");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f.]*(:[0-9A-Fa-f.]*)+(%[A-Za-z0-9._-]+)?");
    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
    private static final int DEFAULT_PORT = 5432;
    private static final int HIGHEST_PORT = 65_535;

    List<Host> read(String authority, Optional<String> host, Optional<String> port) {
        if (host.isEmpty() && port.isEmpty()) {
            return servers(authority).stream().map(this::server).toList();
        }
        var names = host.map(DatabaseUrlHosts::servers)
                .orElseGet(() -> servers(authority).stream()
                        .map(text -> server(text).name())
                        .toList());
        var ports = servers(port.orElse(""));
        if (ports.size() != 1 && ports.size() != names.size()) {
            throw refused("names %d hosts but %d ports".formatted(names.size(), ports.size()));
        }
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Host(name(names.get(i)), port(ports.get(ports.size() == 1 ? 0 : i))))
                .toList();
    }

    private static List<String> servers(String text) {
        return List.of(text.split(",", -1));
    }

    private Host server(String text) {
        var server = SERVER.matcher(text);
        if (!server.matches()) {
            throw notAHost();
        }
        return new Host(name(server.group(1)), port(server.group(2) == null ? "" : server.group(2)));
    }

    private String name(String text) {
        if (text.startsWith("/") || text.startsWith("@") || text.regionMatches(true, 0, "%2F", 0, "%2F".length())) {
            throw refused("names a Unix socket, which the Java driver cannot use; name a host and a port");
        }
        boolean brackets = text.startsWith("[") && text.endsWith("]");
        var name = brackets ? text.substring(1, text.length() - 1) : text;
        if (!name.isEmpty()
                && !NAME.matcher(name).matches()
                && !IPV6.matcher(name).matches()) {
            throw notAHost();
        }
        return name.isEmpty() ? "localhost" : name;
    }

    private int port(String text) {
        if (text.isEmpty()) {
            return DEFAULT_PORT;
        }
        int port = PORT.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (port < 1 || port > HIGHEST_PORT) {
            throw refused("has a port that is not a number from 1 to 65535" + DatabaseUrlParser.ESCAPES);
        }
        return port;
    }

    private Misconfigured notAHost() {
        return refused(
                "has a host that is neither a name nor an address like 10.0.0.5 or [::1]" + DatabaseUrlParser.ESCAPES);
    }

    private Misconfigured refused(String reason) {
        return new Misconfigured(setting + " " + reason);
    }
}
