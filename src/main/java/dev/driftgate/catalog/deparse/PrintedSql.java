package dev.driftgate.catalog.deparse;

import java.util.List;
import java.util.Set;

/** Properties that hold what Postgres prints of SQL that it keeps parsed, and the one spelling for each such text. */
public final class PrintedSql {
    private static final Set<String> PROPERTIES = Set.of(
            "arguments",
            "column_overrides",
            "condition",
            "constraints",
            "default",
            "definition",
            "expressions",
            "generated",
            "partition_bound",
            "partition_key",
            "row_filter",
            "row_filters",
            "sql_body",
            "using",
            "when",
            "with_check");

    private static final List<String> QUERY_SIGNS = List.of("SELECT", "WITH", "VALUES");

    private PrintedSql() {}

    /** Whether a property of this name holds printed SQL. */
    public static boolean isIn(String property) {
        return PROPERTIES.contains(property);
    }

    /** The one spelling of what this property says; for a property that holds anything else, the value as it is. */
    public static String canonical(String property, String value) {
        if (!isIn(property)) {
            return value;
        }
        String text = ArrayCasts.onElements(value);
        boolean query = isQuery(text);
        boolean arguments = property.startsWith("argument") && text.contains(Modes.SIGN);
        boolean keywords = text.indexOf('"') >= 0 && holdsAny(text, Keywords.QUOTED);
        boolean calls = holdsAny(text, Calls.SIGNS);
        boolean brackets = text.contains(Brackets.SIGN);
        boolean chains = holdsAny(text, Chains.SIGNS);
        boolean indent = text.contains(Indents.SIGN);
        if (!query && !arguments && !keywords && !calls && !brackets && !chains && !indent) {
            return text;
        }
        var nodes = Tree.of(text);
        nodes = keywords ? Keywords.unquoted(nodes) : nodes;
        nodes = calls ? Calls.of(nodes) : nodes;
        nodes = brackets ? Brackets.spaced(nodes) : nodes;
        nodes = chains ? Chains.flat(nodes) : nodes;
        nodes = indent ? Indents.implied(nodes) : nodes;
        nodes = arguments ? Modes.implied(nodes) : nodes;
        return Node.print(query ? Qualifiers.dropped(nodes) : nodes);
    }

    private static boolean isQuery(String text) {
        int first = text.length() - text.stripLeading().length();
        return QUERY_SIGNS.stream().anyMatch(sign -> text.startsWith(sign, first));
    }

    private static boolean holdsAny(String text, Set<String> signs) {
        return signs.stream().anyMatch(text::contains);
    }
}
