package dev.driftgate.contract.dbt;

import java.util.Optional;

/**
 * A documented column.
 *
 * @param quoted whether its case is meant exactly as written
 * @param dataType as written, in whatever spelling
 * @param notNull whether a test or a constraint says that it never is null, in all rows
 * @param ignored the reason, where somebody said that its changes do not matter
 */
public record SourceColumn(
        String name,
        boolean quoted,
        Optional<String> dataType,
        boolean notNull,
        Optional<String> ignored,
        Location at) {
    SourceColumn called(String otherName, boolean exactly) {
        return new SourceColumn(otherName, exactly, dataType, notNull, ignored, at);
    }

    SourceColumn neverNull() {
        return new SourceColumn(name, quoted, dataType, true, ignored, at);
    }

    /** The same column described a second time: what either says counts, and the type of the first. */
    SourceColumn and(SourceColumn other) {
        return new SourceColumn(
                name,
                quoted || other.quoted,
                dataType.or(other::dataType),
                notNull || other.notNull,
                ignored.or(other::ignored),
                at);
    }
}
