package dev.driftgate.contract.dbt;

/**
 * YAML to paste.
 *
 * @param table whose columns it documents, or that it lists, as dbt calls it
 * @param line after which it belongs, from 1
 * @param yaml indented as there
 */
public record Proposal(String table, int line, String yaml) {}
