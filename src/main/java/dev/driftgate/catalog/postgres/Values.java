package dev.driftgate.catalog.postgres;

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
    private final Map<String, Map<String, String>> printed = new HashMap<>();

    /** Of a property. */
    String of(String property, String value) {
        return PrintedSql.isIn(property)
                ? printed.computeIfAbsent(property, name -> new HashMap<>())
                        .computeIfAbsent(value, sql -> PrintedSql.canonical(property, sql))
                : kept.computeIfAbsent(value, same -> same);
    }

    /** Of part of an identity. */
    @Nullable
    String kept(@Nullable String value) {
        return value == null ? null : kept.computeIfAbsent(value, same -> same);
    }
}
