package dev.driftgate.settings;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A parameter that may stand in a Postgres URL.
 *
 * @param driver the JDBC driver's name for it; {@code -} where the driver always behaves as asked
 * @param values what it may be, and the driver's word for that; empty: any text
 */
record DatabaseUrlParameter(String name, String driver, Map<String, String> values) {
    private static final String SECONDS = "seconds";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    /** Name, driver's name, values; libpq's spelling and the driver's where they differ. */
    private static final String TABLE = """
            sslmode                   sslmode           disable allow prefer require verify-ca verify-full
            ssl                       ssl               true false
            sslrootcert               sslrootcert
            sslcert                   sslcert
            sslkey                    sslkey
            sslnegotiation            sslNegotiation    postgres direct
            sslNegotiation            sslNegotiation    postgres direct
            channel_binding           channelBinding    disable prefer require
            channelBinding            channelBinding    disable prefer require
            gssencmode                gssEncMode        disable prefer require
            gssEncMode                gssEncMode        disable allow prefer require
            connect_timeout           connectTimeout    seconds
            connectTimeout            connectTimeout    seconds
            loginTimeout              loginTimeout      seconds
            socketTimeout             socketTimeout     seconds
            application_name          ApplicationName
            ApplicationName           ApplicationName
            fallback_application_name -
            client_encoding           -                 UTF8 utf8 UTF-8 utf-8 auto
            options                   options
            currentSchema             currentSchema
            keepalives                tcpKeepAlive      1=true 0=false
            tcpKeepAlive              tcpKeepAlive      true false
            target_session_attrs      targetServerType  any read-write=primary read-only=secondary primary standby=secondary prefer-standby=preferSecondary
            targetServerType          targetServerType  any primary secondary preferSecondary preferPrimary master slave preferSlave
            load_balance_hosts        loadBalanceHosts  disable=false random=true
            loadBalanceHosts          loadBalanceHosts  true false
            """;

    private static final Map<String, DatabaseUrlParameter> ALL = all();

    static Optional<DatabaseUrlParameter> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    static Collection<String> names() {
        return ALL.keySet();
    }

    boolean allows(String value) {
        return isNumber() ? NUMBER.matcher(value).matches() : values.isEmpty() || values.containsKey(value);
    }

    String allowed() {
        return isNumber() ? "a whole number of seconds" : "one of " + String.join(", ", values.keySet());
    }

    /** What to tell the driver. */
    Map<String, String> forDriver(String value) {
        if (driver.equals("sslrootcert") && value.equals("system")) {
            // libpq's word for the authorities that the machine trusts; the driver knows them by this class.
            return Map.of("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
        }
        return driver.equals("-") ? Map.of() : Map.of(driver, values.getOrDefault(value, value));
    }

    private boolean isNumber() {
        return values.containsKey(SECONDS);
    }

    private static Map<String, DatabaseUrlParameter> all() {
        var all = new LinkedHashMap<String, DatabaseUrlParameter>();
        TABLE.lines()
                .map(line -> List.of(line.split(" +", -1)))
                .map(DatabaseUrlParameter::of)
                .forEach(parameter -> all.put(parameter.name(), parameter));
        return all;
    }

    private static DatabaseUrlParameter of(List<String> words) {
        var values = new LinkedHashMap<String, String>();
        for (var word : words.subList(2, words.size())) {
            int equals = word.indexOf('=');
            values.put(equals < 0 ? word : word.substring(0, equals), word.substring(equals + 1));
        }
        return new DatabaseUrlParameter(words.get(0), words.get(1), values);
    }
}
