package dev.driftgate.contract.dbt;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One table of a manifest's {@code sources}, or why it is none.
 *
 * @param id the key in the manifest; names are never taken from it, because dbt 2.0 rewrites special characters there
 * @param table empty where it is switched off or has no name
 */
record ManifestTable(
        String id, Optional<String> packageName, boolean enabled, Optional<SourceTable> table, Quoting quoting) {
    /** Anything but the names may be absent. */
    static ManifestTable of(String id, JsonNode node) {
        var table = new ManifestSource(node).table();
        return new ManifestTable(
                id,
                text(node, "package_name"),
                node.path("config").path("enabled").asBoolean(true),
                table,
                table.map(named -> quoting(node, named)).orElse(Quoting.EXACT));
    }

    static Optional<String> text(JsonNode node, String key) {
        var value = node.path(key);
        return value.isValueNode() && !value.isNull()
                ? Optional.of(value.asText()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    void addTo(ContractDraft draft, Set<String> notNull) {
        if (!enabled) {
            return;
        }
        table.ifPresentOrElse(
                found -> draft.add(found.withColumns(tested(found.columns(), notNull)), quoting),
                () -> draft.unread("source %s of the manifest".formatted(id), "it has no name"));
    }

    private static List<SourceColumn> tested(List<SourceColumn> columns, Set<String> notNull) {
        return columns.stream()
                .map(column -> notNull.contains(Identifiers.column(column.name())) ? column.neverNull() : column)
                .toList();
    }

    /** The relation's name as dbt writes it says all, the project's settings too; without it, what the source says. */
    private static Quoting quoting(JsonNode node, SourceTable table) {
        var relation = text(node, "relation_name").orElse("");
        var quoted = '"' + table.identifier() + '"';
        if (relation.endsWith(quoted)) {
            return new Quoting(isQuoted(relation, quoted, table.schema()), true);
        }
        if (relation.endsWith(table.identifier())) {
            return new Quoting(isQuoted(relation, table.identifier(), table.schema()), false);
        }
        var quoting = node.path("quoting");
        return new Quoting(
                quoting.path("schema").asBoolean(true),
                quoting.path("identifier").asBoolean(true));
    }

    private static boolean isQuoted(String relation, String identifier, String schema) {
        var before = relation.substring(0, relation.length() - identifier.length());
        return !before.endsWith(schema + ".");
    }
}
