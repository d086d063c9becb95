package dev.driftgate.contract.postgres;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the checks of one contract have seen so far. Holds no table twice. */
public final class Past {
    /** Of a contract that was never checked, or by somebody who does not remember. */
    public static final Past NONE = new Past(Optional.empty(), List.of());

    private final Optional<Instant> checkedAt;
    private final Map<List<String>, SeenTable> tables = new LinkedHashMap<>();

    public Past(Optional<Instant> checkedAt, Collection<SeenTable> seen) {
        this.checkedAt = checkedAt;
        seen.forEach(table -> tables.put(List.of(table.schema(), table.name()), table));
    }

    /** When the latest check was. */
    public Optional<Instant> checkedAt() {
        return checkedAt;
    }

    public Optional<SeenTable> table(String schema, String name) {
        return Optional.ofNullable(tables.get(List.of(schema, name)));
    }

    /** Whether any table was ever seen in a schema. */
    public boolean knows(String schema) {
        return tables.keySet().stream().anyMatch(key -> key.get(0).equals(schema));
    }

    /** Sorted as they came. */
    public Collection<SeenTable> tables() {
        return tables.values();
    }
}
