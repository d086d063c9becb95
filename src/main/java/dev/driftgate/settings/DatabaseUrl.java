package dev.driftgate.settings;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a database is and who asks. Neither messages nor {@link #toString} ever hold the password.
 *
 * @param setting the name of the setting it came from, for messages that say where to look
 * @param hosts tried in this order
 * @param parameters further settings of the connection under the names of the JDBC driver; none of them secret
 */
public record DatabaseUrl(
        String setting,
        List<Host> hosts,
        String database,
        Optional<String> user,
        Optional<Secret> password,
        Map<String, String> parameters) {
    /** One server. An IPv6 address stands without brackets. */
    public record Host(String name, int port) {
        /** Whether it is this machine, as far as a name tells. */
        boolean isLoopback() {
            return LOOPBACK.matcher(name).matches();
        }

        @Override
        public String toString() {
            return (name.contains(":") ? "[" + name + "]" : name) + ":" + port;
        }
    }

    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|::1|0:0:0:0:0:0:0:1", Pattern.CASE_INSENSITIVE);

    public DatabaseUrl {
        hosts = List.copyOf(hosts);
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }

    /**
     * Reads {@code postgres://}, {@code postgresql://} and {@code jdbc:postgresql://} URLs as libpq and the JDBC driver do.
     *
     * @throws dev.driftgate.failure.Misconfigured naming {@code setting}, never quoting what may be a password
     */
    public static DatabaseUrl parse(String text, String setting) {
        return new DatabaseUrlParser(setting).parse(text.strip());
    }

    /** For the JDBC driver; user and password are not part of it. */
    public String jdbcUrl() {
        var query = parameters.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        return "jdbc:postgresql://%s/%s%s%s".formatted(servers(), encoded(database), query.isEmpty() ? "" : "?", query);
    }

    /** Whether others could listen on the way there. */
    public boolean leavesThisMachine() {
        return !hosts.stream().allMatch(Host::isLoopback);
    }

    /** For people: {@code shop on db-1:5432 as drift_ro}. */
    public String shown() {
        return "%s on %s%s"
                .formatted(database, servers(), user.map(name -> " as " + name).orElse(""));
    }

    @Override
    public String toString() {
        return shown();
    }

    private String servers() {
        return hosts.stream().map(Host::toString).collect(Collectors.joining(","));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
