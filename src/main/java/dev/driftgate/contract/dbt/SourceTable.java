package dev.driftgate.contract.dbt;

import java.util.List;
import java.util.Optional;

/**
 * One relation that analytics reads.
 *
 * @param source the dbt source that lists it
 * @param name what dbt calls it
 * @param schema the exact name in {@code pg_catalog}, as is {@code identifier}: unquoted, folded and cut as Postgres does
 * @param columns empty where none are under contract
 * @param ignored the reason, where somebody said that its changes do not matter
 * @param at where it is listed
 * @param sourceAt where the source begins that lists it
 */
public record SourceTable(
        String source,
        String name,
        String schema,
        String identifier,
        List<SourceColumn> columns,
        Optional<String> ignored,
        Location at,
        Location sourceAt) {
    public SourceTable {
        columns = List.copyOf(columns);
    }

    /** As a person would type it: {@code billing.invoices}. */
    public String relation() {
        return schema + "." + identifier;
    }

    SourceTable withColumns(List<SourceColumn> others) {
        return new SourceTable(source, name, schema, identifier, others, ignored, at, sourceAt);
    }

    SourceTable ignored(Optional<String> reason) {
        return new SourceTable(source, name, schema, identifier, columns, reason, at, sourceAt);
    }
}
