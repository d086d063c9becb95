package dev.driftgate.settings;

import java.util.Optional;

/** dbt's {@code target}: what a project may ask about where it runs. What is empty cannot be asked. */
public record DbtTarget(String name, Optional<String> schema, Optional<String> database) {
    /** A contract is about what runs in production, so that is what an unnamed target is called. */
    public static final DbtTarget PROD = new DbtTarget("prod", Optional.empty(), Optional.empty());

    private static final Keys KEYS = Keys.of("name", "schema", "database");

    /** A name alone, or keys. */
    static DbtTarget read(Section contract) {
        if (!contract.holdsKeys("target")) {
            return new DbtTarget(contract.text("target").orElse(PROD.name), Optional.empty(), Optional.empty());
        }
        var section = contract.section("target", KEYS);
        return new DbtTarget(section.text("name").orElse(PROD.name), section.text("schema"), section.text("database"));
    }
}
