package dev.driftgate.catalog.postgres;

import dev.driftgate.catalog.Property;
import dev.driftgate.catalog.deparse.PrintedSql;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of one query's rows. Most recur in thousands of rows (schemas, tables, types), so each is kept once, and what
 * holds SQL is brought to its one spelling once.
 */
final class Values {
    private final Map<String, String> kept = new HashMap<>();
    private final Map<String, Map<String, Property>> properties = new HashMap<>();

    Property property(String name, String value) {
        return properties.computeIfAbsent(name, n -> new HashMap<>()).computeIfAbsent(value, v -> made(name, v));
    }

    /** Of part of an identity. */
    @Nullable
    String kept(@Nullable String value) {
        return value == null ? null : kept.computeIfAbsent(value, same -> same);
    }

    private static Property made(String name, String value) {
        return new Property(name, PrintedSql.isIn(name) ? PrintedSql.canonical(name, value) : value);
    }
}
