package dev.driftgate.check;

import dev.driftgate.testing.TestPostgres.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;

/** The schema of {@code versions.sql}, which says what it holds. */
@NullMarked
final class VersionSchema {
    private static final String SECTION = "-- since ";

    private VersionSchema() {}

    /** Loads what servers from this major on understand; as one message, as the driver cannot part it into statements. */
    static void load(TestDatabase database, int major) {
        String url = "jdbc:postgresql://127.0.0.1:" + database.port() + "/" + database.name();
        try (var connection = DriverManager.getConnection(url + "?preferQueryMode=simple", "postgres", "");
                var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(upTo(major));
        } catch (SQLException e) {
            throw new IllegalStateException("loading versions.sql up to " + major + ": " + e.getMessage(), e);
        }
    }

    private static String upTo(int major) {
        try (var stream = Objects.requireNonNull(VersionSchema.class.getResourceAsStream("versions.sql"))) {
            var sql = new StringBuilder();
            boolean included = true;
            for (var line : new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                included = line.startsWith(SECTION)
                        ? Integer.parseInt(line.substring(SECTION.length()).strip()) <= major
                        : included;
                sql.append(included ? line : "").append('\n');
            }
            return sql.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
