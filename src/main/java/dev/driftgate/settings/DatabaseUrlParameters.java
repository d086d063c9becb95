package dev.driftgate.settings;

import dev.driftgate.failure.Misconfigured;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What stands behind the question mark of a Postgres URL: libpq's words and the JDBC driver's, handed on as the driver's. */
record DatabaseUrlParameters(String setting, PercentDecoding decoding) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]{1,40}");
    private static final List<String> PLACE = List.of("user", "password", "host", "port", "dbname");
    private static final List<String> UNUSED = List.of("sslpassword", "passfile", "service");

    /** Puts the parts that say where and who into {@code given} and gives back the others, by the driver's names. */
    Map<String, String> read(String query, Map<String, String> given) {
        var parameters = new TreeMap<String, String>();
        for (var pair : query.split("&", -1)) {
            if (!pair.isEmpty()) {
                read(pair, given, parameters);
            }
        }
        verify(parameters);
        return parameters;
    }

    /** As libpq does and the driver does not: whoever names an authority wants the server to be vouched for by it. */
    private void verify(Map<String, String> parameters) {
        if (parameters.containsKey("sslfactory")) {
            String mode = parameters.getOrDefault("sslmode", "verify-full");
            if (!mode.equals("verify-full")) {
                throw refused("has sslmode=" + mode + ", which is too weak for sslrootcert=system; write verify-full");
            }
            parameters.put("sslmode", mode);
        } else if (parameters.containsKey("sslrootcert")) {
            parameters.computeIfPresent("sslmode", (name, mode) -> mode.equals("require") ? "verify-ca" : mode);
        }
    }

    private void read(String pair, Map<String, String> given, Map<String, String> parameters) {
        int equals = pair.indexOf('=');
        var name = equals < 0 ? "" : pair.substring(0, equals);
        if (!NAME.matcher(name).matches()) {
            throw refused("has something behind its ? that is not name=value" + DatabaseUrlParser.ESCAPES);
        }
        var value = pair.substring(equals + 1);
        if (PLACE.contains(name)) {
            given.put(name, name.equals("password") ? decoding.text(value) : decoding.name(value));
        } else {
            put(name, value, parameters);
        }
    }

    private void put(String name, String value, Map<String, String> parameters) {
        var parameter = DatabaseUrlParameter.named(name);
        if (parameter.isEmpty() && value.contains("@")) {
            throw refused("has an @ behind its ?" + DatabaseUrlParser.ESCAPES);
        }
        if (UNUSED.contains(name)) {
            throw refused("has the parameter %s, which Driftgate does not use; take it out".formatted(name));
        }
        var known =
                parameter.orElseThrow(() -> refused("has the parameter %s, which Driftgate does not know; take it out%s"
                        .formatted(name, Nearest.hint(name, DatabaseUrlParameter.names()))));
        var text = decoding.name(value);
        if (!known.allows(text)) {
            throw refused("has a %s that is not %s".formatted(name, known.allowed()));
        }
        parameters.putAll(known.forDriver(text));
    }

    private Misconfigured refused(String reason) {
        return new Misconfigured(setting + " " + reason);
    }
}
