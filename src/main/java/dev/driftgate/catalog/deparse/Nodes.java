package dev.driftgate.catalog.deparse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lists of nodes: what stands on one level between two brackets. */
final class Nodes {
    private static final Set<String> QUERIES = Set.of("SELECT", "WITH", "VALUES");
    private static final Set<String> SET_OPERATIONS = Set.of("UNION", "INTERSECT", "EXCEPT");

    private Nodes() {}

    /** The same with other white space before the first. */
    static List<Node> after(String space, List<Node> nodes) {
        if (nodes.isEmpty()) {
            return nodes;
        }
        var out = new ArrayList<>(nodes);
        out.set(0, nodes.get(0).after(space));
        return out;
    }

    /** The place of the first of these words, or -1. */
    static int find(List<Node> nodes, int from, Set<String> words) {
        for (int i = from; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof Token token && words.contains(token.text())) {
                return i;
            }
        }
        return -1;
    }

    /** What stands before, between and behind these words, each of which is there once and in this order; else nothing. */
    static List<List<Node>> split(List<Node> nodes, String... words) {
        var parts = new ArrayList<List<Node>>();
        int from = 0;
        for (var word : words) {
            int at = find(nodes, from, Set.of(word));
            if (at < 0) {
                return List.of();
            }
            parts.add(nodes.subList(from, at));
            from = at + 1;
        }
        parts.add(nodes.subList(from, nodes.size()));
        return parts.stream().anyMatch(List::isEmpty) ? List.of() : parts;
    }

    /** What stands between the commas. */
    static List<List<Node>> arguments(List<Node> nodes) {
        var parts = new ArrayList<List<Node>>();
        int from = 0;
        for (int i = 0; i <= nodes.size(); i++) {
            if (i == nodes.size() || nodes.get(i).is(",")) {
                parts.add(nodes.subList(from, i));
                from = i + 1;
            }
        }
        return parts;
    }

    static boolean isQuery(Group group) {
        return group.isRound()
                && !group.inner().isEmpty()
                && (QUERIES.stream().anyMatch(group.inner().get(0)::is) || isSetOperation(group.inner()));
    }

    static boolean isSetOperation(List<Node> nodes) {
        return find(nodes, 0, SET_OPERATIONS) >= 0;
    }
}
