package dev.driftgate.catalog.postgres;

import java.util.Locale;

/**
 * A property that an object of any kind can have. Each has one query, {@code <word>.sql}: the columns of {@link Address},
 * then {@code part} and {@code value}. What may turn out not to stand by itself (a column, a partition's index) has its name
 * as part, and in two more columns, {@code whole_classid} and {@code whole_objid}, the object it is then told with.
 */
public enum Facet {
    COMMENT,
    OWNER,
    PRIVILEGES,
    SECURITY_LABELS;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
