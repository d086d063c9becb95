package dev.driftgate.check;

import dev.driftgate.testing.PostgresServers;
import dev.driftgate.testing.TestPostgres.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;

/** The schemas of {@code versions.sql} and {@code everything.sql}, which say what they hold. */
@NullMarked
final class VersionSchema {
    private static final String SECTION = "-- since ";

    private VersionSchema() {}

    /** Loads what servers from this major on understand. */
    static void load(TestDatabase database, int major) {
        load(database, upTo(major));
    }

    /** Loads at least one object of every kind, as far as servers from this major on know it. */
    static void loadEveryKind(TestDatabase database, int major) {
        load(
                database,
                resource("everything.sql")
                        .lines()
                        .filter(line -> IntStream.rangeClosed(major + 1, PostgresServers.NEWEST)
                                .noneMatch(later -> line.endsWith(SECTION + later)))
                        .collect(Collectors.joining("\n")));
    }

    /** As one message, as the driver cannot part it into statements. */
    private static void load(TestDatabase database, String sql) {
        String url = "jdbc:postgresql://127.0.0.1:" + database.port() + "/" + database.name();
        try (var connection = DriverManager.getConnection(url + "?preferQueryMode=simple", "postgres", "");
                var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("loading " + database.name() + ": " + e.getMessage(), e);
        }
    }

    private static String upTo(int major) {
        var sql = new StringBuilder();
        boolean included = true;
        for (var line : resource("versions.sql").lines().toList()) {
            included = line.startsWith(SECTION)
                    ? Integer.parseInt(line.substring(SECTION.length()).strip()) <= major
                    : included;
            sql.append(included ? line : "").append('\n');
        }
        return sql.toString();
    }

    private static String resource(String name) {
        try (var stream = Objects.requireNonNull(VersionSchema.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
