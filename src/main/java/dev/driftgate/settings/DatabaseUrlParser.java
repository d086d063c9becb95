package dev.driftgate.settings;

import dev.driftgate.failure.Misconfigured;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Takes a Postgres URL apart, by hand because {@link java.net.URI} knows neither several hosts nor underscores in them.
 * A part that could be the rest of a password with an unescaped character in it is never quoted.
 */
record DatabaseUrlParser(String setting) {
    /** What to do about a password that broke the URL. */
    static final String ESCAPES = "; in a password write %40 for @, %3A for :, %2F for /, %3F for ? and %25 for %";

    private static final String SHAPE = "postgres://user:password@host:5432/database";
    private static final Pattern SCHEME = Pattern.compile("(jdbc:)?postgres(ql)?://", Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER = Pattern.compile("((?:jdbc:)?[A-Za-z][A-Za-z0-9+.-]{0,19})://.*");

    DatabaseUrl parse(String text) {
        if (text.chars().anyMatch(c -> c <= ' ')) {
            throw refused("holds a blank or a line break where a Postgres URL like %s has none".formatted(SHAPE));
        }
        var scheme = SCHEME.matcher(text);
        if (!scheme.lookingAt()) {
            throw refused(instead(text));
        }
        var decoding = new PercentDecoding(setting, scheme.group(1) != null);
        return read(text.substring(scheme.end()), decoding);
    }

    /** libpq's order: what stands in the query wins over what stands before it. */
    private DatabaseUrl read(String rest, PercentDecoding decoding) {
        int question = rest.indexOf('?');
        var place = question < 0 ? rest : rest.substring(0, question);
        int slash = place.indexOf('/');
        var authority = slash < 0 ? place : place.substring(0, slash);
        int at = authority.lastIndexOf('@');

        var given = new LinkedHashMap<String, String>();
        readUser(at < 0 ? "" : authority.substring(0, at), decoding, given);
        given.put("dbname", database(slash < 0 ? "" : place.substring(slash + 1), decoding));
        var parameters = new DatabaseUrlParameters(setting, decoding);
        var others = parameters.read(question < 0 ? "" : rest.substring(question + 1), given);
        return build(authority.substring(at + 1), given, others);
    }

    private DatabaseUrl build(String authority, Map<String, String> given, Map<String, String> parameters) {
        var user = text(given, "user");
        var database = text(given, "dbname")
                .or(() -> user)
                .orElseThrow(() -> refused("names neither a database nor a user; it looks like " + SHAPE));
        var hosts = new DatabaseUrlHosts(setting).read(authority, text(given, "host"), text(given, "port"));
        return new DatabaseUrl(
                setting, hosts, database, user, text(given, "password").map(Secret::new), parameters);
    }

    private static void readUser(String userInfo, PercentDecoding decoding, Map<String, String> given) {
        int colon = userInfo.indexOf(':');
        given.put("user", decoding.name(colon < 0 ? userInfo : userInfo.substring(0, colon)));
        given.put("password", decoding.text(colon < 0 ? "" : userInfo.substring(colon + 1)));
    }

    private String database(String path, PercentDecoding decoding) {
        if (path.contains("/") || path.contains("@")) {
            throw refused("has a / or an @ behind the host that belongs to no database name" + ESCAPES);
        }
        return decoding.name(path);
    }

    private static String instead(String text) {
        var other = OTHER.matcher(text);
        if (other.matches()) {
            return "begins with %s://, which is not a Postgres URL like %s".formatted(other.group(1), SHAPE);
        }
        if (text.startsWith("\"") || text.startsWith("'")) {
            return "begins with a quotation mark; write the URL without quotes";
        }
        return "is not a Postgres URL like " + SHAPE;
    }

    private static Optional<String> text(Map<String, String> given, String name) {
        return Optional.ofNullable(given.get(name)).filter(text -> !text.isEmpty());
    }

    private Misconfigured refused(String reason) {
        return new Misconfigured(setting + " " + reason);
    }
}
