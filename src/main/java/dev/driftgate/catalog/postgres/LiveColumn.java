package dev.driftgate.catalog.postgres;

import dev.driftgate.catalog.type.LiveType;
import java.time.Instant;
import java.util.Optional;

/**
 * A column that exists.
 *
 * @param attnum stays with the column through renames; a column dropped and added again gets another
 * @param changedAt when its row in the catalog was last written; empty where the server does not know
 */
public record LiveColumn(int attnum, String name, LiveType type, boolean notNull, Optional<Instant> changedAt) {}
