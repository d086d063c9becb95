package dev.driftgate.contract.postgres;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A listed table as the latest check that found it saw it.
 *
 * @param schema as the contract spells it, as is {@code name}
 * @param columns the documented ones by their names
 */
public record SeenTable(String schema, String name, RelationId relation, Map<String, SeenColumn> columns) {
    public SeenTable {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /** The same table with these columns instead. */
    public SeenTable with(Collection<SeenColumn> others) {
        var byName = new LinkedHashMap<String, SeenColumn>();
        others.forEach(column -> byName.put(column.name(), column));
        return new SeenTable(schema, name, relation, byName);
    }

    public Optional<SeenColumn> column(String column) {
        return Optional.ofNullable(columns.get(column));
    }
}
