package dev.driftgate.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;

/** The schema of {@code versions.sql}, which says what it holds. */
@NullMarked
final class VersionSchema {
    private static final String SECTION = "-- since ";

    private VersionSchema() {}

    /** As far as a server of this major understands it. */
    static String upTo(int major) {
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
