package dev.driftgate.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a dbt contract is: in a folder or file, or at a web address, of which only the host and the last name are ever
 * shown, because what stands between and behind may be a secret.
 *
 * @param shown for messages
 * @param path absolute; empty for a web address
 * @param address empty for a path
 */
public record DbtLocation(String shown, Optional<Path> path, Optional<Secret> address) {
    private static final Pattern SCHEME = Pattern.compile("(?i)([a-z][a-z0-9+.-]+)://.*");

    /** A folder or file. */
    public static DbtLocation of(Path path) {
        var absolute = path.toAbsolutePath().normalize();
        return new DbtLocation(absolute.toString(), Optional.of(absolute), Optional.empty());
    }

    /**
     * A path, a {@code file:} address, or a web address of a manifest. Relative paths start at the working directory.
     *
     * @param setting for messages
     * @throws dev.driftgate.failure.Misconfigured about anything else
     */
    public static DbtLocation parse(String text, String setting) {
        return read(new Value(setting, text, text), Path.of(""));
    }

    static DbtLocation read(Value value, Path base) {
        var scheme = SCHEME.matcher(value.text());
        if (!scheme.matches()) {
            return of(value.path(base));
        }
        return switch (scheme.group(1).toLowerCase(Locale.ROOT)) {
            case "file" -> file(value);
            case "http", "https" -> web(value);
            default ->
                throw value.refused("begins with %s://; give a folder, a file, or the https address of a manifest.json"
                        .formatted(scheme.group(1)));
        };
    }

    private static DbtLocation file(Value value) {
        try {
            return of(Path.of(new URI(value.text())));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw value.refused("is no file address; write it like file:///srv/analytics/target/manifest.json");
        }
    }

    private static DbtLocation web(Value value) {
        try {
            var uri = new URI(value.text());
            if (uri.getHost() != null && uri.getPath() != null && uri.getPath().length() > 1) {
                return new DbtLocation(shown(uri), Optional.empty(), Optional.of(new Secret(value.text())));
            }
        } catch (URISyntaxException e) {
            // Falls through to the sentence below; the parser's own message would quote the address.
        }
        throw value.refused("is no web address of a file; write it like https://example.com/dbt/manifest.json");
    }

    private static String shown(URI uri) {
        var names = List.of(uri.getPath().split("/", -1));
        var between = names.size() > 2 ? "/…/" : "/";
        return uri.getScheme() + "://" + uri.getHost() + between + names.get(names.size() - 1);
    }
}
