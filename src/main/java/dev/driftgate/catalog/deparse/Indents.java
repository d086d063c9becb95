package dev.driftgate.catalog.deparse;

import java.util.List;

/** {@code XMLSERIALIZE(… NO INDENT)}, which Postgres prints from 16 on and which goes without saying. */
final class Indents {
    static final String SIGN = " NO INDENT)";

    private Indents() {}

    static List<Node> implied(List<Node> nodes) {
        return nodes.stream().map(Indents::implied).toList();
    }

    private static Node implied(Node node) {
        if (!(node instanceof Group group)) {
            return node;
        }
        var inner = implied(group.inner());
        int size = inner.size();
        boolean said =
                size > 2 && inner.get(size - 2).is("NO") && inner.get(size - 1).is("INDENT");
        return group.with(said ? inner.subList(0, size - 2) : inner);
    }
}
