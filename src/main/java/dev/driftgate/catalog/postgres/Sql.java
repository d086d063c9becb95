package dev.driftgate.catalog.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The queries, which stand beside this class as resources. */
final class Sql {
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
}
