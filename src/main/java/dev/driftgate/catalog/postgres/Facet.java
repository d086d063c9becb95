package dev.driftgate.catalog.postgres;

import java.util.Locale;

/**
 * A property that an object of any kind can have. Each has one query, {@code <word>.sql}: the columns of {@link Address},
 * then {@code part}, the column's name where the address is a column's, and {@code value}.
 */
enum Facet {
    COMMENT,
    OWNER,
    PRIVILEGES,
    SECURITY_LABELS;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
