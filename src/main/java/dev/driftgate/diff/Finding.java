package dev.driftgate.diff;

import java.time.Instant;

/**
 * A change that analytics does not know about.
 *
 * @param source the dbt source that lists the table
 * @param detectedAt when a run first saw it; the same on every later day
 */
public record Finding(Change change, String source, Instant detectedAt) {}
