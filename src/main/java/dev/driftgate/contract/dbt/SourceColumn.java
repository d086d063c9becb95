package dev.driftgate.contract.dbt;

import java.util.Optional;

/**
 * A documented column.
 *
 * @param quoted whether its case is meant exactly as written
 * @param dataType as written, in whatever spelling
 * @param ignored the reason, where somebody said that its changes do not matter
 */
public record SourceColumn(
        String name, boolean quoted, Optional<String> dataType, Optional<String> ignored, Location at) {}
