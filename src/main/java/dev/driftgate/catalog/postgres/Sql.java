package dev.driftgate.catalog.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The queries, which stand beside this class as resources. */
final class Sql {
    /** A line that ends so is meant for servers of that major version and later, for those before it, or for those between. */
    private static final Pattern MAJORS =
            Pattern.compile("-- (?=since|before)(?:since (\\d+))?(?:, )?(?:before (\\d+))?$");

    private Sql() {}

    static String resource(String name) {
        try (var stream = Sql.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the program was built without " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends a line that is meant for reading relations by their names alone. */
    static final String BY_NAME = "-- by name";

    /** The lines that do not end so. */
    static String without(String end, String sql) {
        return sql.lines().filter(line -> !line.endsWith(end)).collect(Collectors.joining("\n"));
    }

    /** The lines that a server of this major version understands. */
    static String forMajor(String sql, int major) {
        return sql.lines().filter(line -> isFor(line, major)).collect(Collectors.joining("\n"));
    }

    private static boolean isFor(String line, int major) {
        if (!line.contains("-- ")) {
            return true;
        }
        Matcher majors = MAJORS.matcher(line.stripTrailing());
        if (!majors.find()) {
            return true;
        }
        boolean tooOld = majors.group(1) != null && major < Integer.parseInt(majors.group(1));
        boolean tooNew = majors.group(2) != null && major >= Integer.parseInt(majors.group(2));
        return !tooOld && !tooNew;
    }
}
