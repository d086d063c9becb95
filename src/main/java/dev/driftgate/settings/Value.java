package dev.driftgate.settings;

import dev.driftgate.failure.Misconfigured;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One setting as text, and where it stands.
 *
 * @param setting for messages: {@code PROD_DATABASE_URL}, or {@code comparisons.shop.prod (driftgate.yml, line 4)}
 * @param written as the person wrote it, before {@code ${NAME}} was filled in, so that a message can quote it
 */
record Value(String setting, String written, String text) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("H:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern GID = Pattern.compile("[0-9]{1,30}");
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,6}) ?([smhd])");
    private static final int QUOTED = 60;

    /** Never quotes the value. */
    Misconfigured refused(String reason) {
        return new Misconfigured(setting + " " + reason);
    }

    Misconfigured isNot(String what) {
        return refused("is %s, which is not %s".formatted(quoted(), what));
    }

    Secret secret() {
        if (text.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw refused("holds a blank, a line break or a character that no token has");
        }
        return new Secret(text);
    }

    DatabaseUrl databaseUrl() {
        return DatabaseUrl.parse(text, setting);
    }

    boolean yesOrNo() {
        return oneOf(List.of("true", "false")).equals("true");
    }

    /** A number and a unit, as people write them: {@code 90s}, {@code 15m}, {@code 2h}, {@code 1d}. */
    Duration duration() {
        var matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw isNot("a duration like 90s, 15m or 2h");
        }
        long count = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }

    LocalTime time() {
        try {
            return LocalTime.parse(text, TIME);
        } catch (DateTimeException e) {
            throw isNot("a time of day like 07:00");
        }
    }

    LocalDate date() {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw isNot("a date like 2027-01-31");
        }
    }

    ZoneId zone() {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw isNot("a time zone like Europe/Zurich or UTC" + Nearest.hint(text, ZoneId.getAvailableZoneIds()));
        }
    }

    /** An Asana id. */
    String gid() {
        if (!GID.matcher(text).matches()) {
            throw isNot("a gid like 1200000000000200, the number in the address of a project or section");
        }
        return text;
    }

    String oneOf(Collection<String> words) {
        if (!words.contains(text)) {
            throw isNot("one of " + String.join(", ", words) + Nearest.hint(text, words));
        }
        return text;
    }

    /** Relative paths start at {@code base}, {@code ~/} at the person's home. */
    Path path(Path base) {
        try {
            var home = Path.of(System.getProperty("user.home", ""));
            boolean fromHome = text.equals("~") || text.startsWith("~/");
            return fromHome ? home.resolve(text.substring(Math.min(2, text.length()))) : base.resolve(text);
        } catch (InvalidPathException e) {
            throw isNot("a path");
        }
    }

    /** An {@code http} or {@code https} address without user, query and fragment. */
    String webAddress() {
        try {
            var uri = new URI(text);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null && uri.getRawUserInfo() == null && endsWithPath(uri)) {
                return text;
            }
        } catch (URISyntaxException e) {
            // Falls through to the sentence below; the parser's own message would quote the address.
        }
        throw refused(
                "must be an http or https address like https://example.com/api/, without user, query or fragment");
    }

    private static boolean endsWithPath(URI uri) {
        return uri.getRawQuery() == null && uri.getRawFragment() == null;
    }

    /** Short, on one line, and nothing that looks like a token or an address, which may hold a password. */
    private String quoted() {
        if (written.contains("://") || written.startsWith("xox") || written.startsWith("xapp-")) {
            return "****";
        }
        var line = written.replaceAll("\\p{Cntrl}", "?");
        return '"' + (line.length() > QUOTED ? line.substring(0, QUOTED) + "…" : line) + '"';
    }
}
