package dev.driftgate.render;

import dev.driftgate.diff.ContractDrift;
import dev.driftgate.diff.Finding;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What an Asana task is written from.
 *
 * @param findings those of the drift that the task is about
 * @param earlier another task that tells the rest of them, and that somebody completed
 * @param marker a word by which the task is found again
 * @param readers who reads a relation, by schema and name; nothing where that is not known
 * @param yaml what to paste
 */
public record AsanaFacts(
        ContractDrift drift,
        List<Finding> findings,
        Optional<String> earlier,
        String marker,
        BiFunction<String, String, Optional<Readers>> readers,
        List<Yaml> yaml) {
    public AsanaFacts {
        findings = List.copyOf(findings);
        yaml = List.copyOf(yaml);
    }

    /** Nothing beside the findings. */
    public AsanaFacts(ContractDrift drift, String marker) {
        this(drift, drift.findings(), Optional.empty(), marker, (schema, name) -> Optional.empty(), List.of());
    }

    /**
     * What stands on a relation in dbt.
     *
     * @param direct models that read it themselves
     * @param total those and the models that read them
     * @param exposures by name
     */
    public record Readers(int direct, int total, List<String> exposures) {}

    /**
     * Lines for one place in one file.
     *
     * @param table as dbt calls it
     * @param after the line they belong behind
     */
    public record Yaml(String file, String table, int after, String lines) {}
}
