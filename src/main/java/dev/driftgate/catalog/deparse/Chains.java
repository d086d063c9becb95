package dev.driftgate.catalog.deparse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code ((a AND b) AND c)}, which {@code BETWEEN} leaves behind and which Postgres keeps as {@code (a AND b AND c)} once it
 * was read back. A chain that does not stand first stays in its brackets, there too.
 */
final class Chains {
    static final Set<String> SIGNS = Set.of(") AND ", ") OR ");

    private Chains() {}

    static List<Node> flat(List<Node> nodes) {
        var inner = nodes.stream()
                .map(node -> node instanceof Group group ? (Node) group.with(flat(group.inner())) : node)
                .toList();
        return flat(flat(inner, "AND"), "OR");
    }

    private static List<Node> flat(List<Node> nodes, String operator) {
        if (nodes.size() < 3
                || !(nodes.get(0) instanceof Group first)
                || !first.open().text().equals("(")
                || !isChain(nodes, operator)
                || !isChain(first.inner(), operator)) {
            return nodes;
        }
        var out = new ArrayList<Node>(first.inner());
        out.set(0, out.get(0).after(first.open().space()));
        out.addAll(nodes.subList(1, nodes.size()));
        return out;
    }

    /** Operands in brackets, or single words, with nothing but the operator between them. */
    private static boolean isChain(List<Node> nodes, String operator) {
        return nodes.stream().anyMatch(node -> node.is(operator))
                && nodes.stream()
                        .noneMatch(node -> Set.of("BETWEEN", ",", "SELECT", "WHEN", "THEN").stream()
                                .anyMatch(node::is));
    }
}
