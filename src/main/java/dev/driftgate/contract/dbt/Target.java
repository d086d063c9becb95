package dev.driftgate.contract.dbt;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** dbt's {@code target}: what a project may ask about where it runs. What is empty cannot be asked. */
public record Target(String name, Optional<String> schema, Optional<String> database) {
    /** A contract is about what runs in production, so that is what an unnamed target is called. */
    public static final Target PROD = new Target("prod", Optional.empty(), Optional.empty());

    Map<String, Object> values() {
        var values = new HashMap<String, Object>(Map.of("name", name, "profile_name", name, "type", "postgres"));
        schema.ifPresent(value -> values.put("schema", value));
        database.ifPresent(value -> values.put("database", value));
        database.ifPresent(value -> values.put("dbname", value));
        return values;
    }
}
