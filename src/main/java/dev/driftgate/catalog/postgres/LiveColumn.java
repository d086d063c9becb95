package dev.driftgate.catalog.postgres;

import dev.driftgate.catalog.type.LiveType;

/**
 * A column that exists.
 *
 * @param attnum stays with the column through renames; a column dropped and added again gets another
 */
public record LiveColumn(int attnum, String name, LiveType type, boolean notNull) {}
