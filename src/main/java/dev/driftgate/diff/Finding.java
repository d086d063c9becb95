package dev.driftgate.diff;

import java.time.Instant;
import java.util.Optional;

/**
 * A change that analytics does not know about.
 *
 * @param source the dbt source that lists the table; for a table that none lists, one that lists others of its schema
 * @param detectedAt when a run first saw it; the same on every later day
 * @param changedAt when the server last changed the column; empty where it does not keep such times
 */
public record Finding(
        Change change, String source, Evidence evidence, Instant detectedAt, Optional<Instant> changedAt) {}
