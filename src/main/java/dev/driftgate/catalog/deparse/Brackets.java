package dev.driftgate.catalog.deparse;

import java.util.List;

/** {@code FROM (VALUES (1))}, which Postgres prints with a space before {@code VALUES} once it was read back from there. */
final class Brackets {
    static final String SIGN = "(VALUES ";

    private Brackets() {}

    static List<Node> spaced(List<Node> nodes) {
        return nodes.stream().map(Brackets::spaced).toList();
    }

    private static Node spaced(Node node) {
        if (!(node instanceof Group group)) {
            return node;
        }
        var inner = spaced(group.inner());
        return group.with(
                !inner.isEmpty()
                                && inner.get(0).is("VALUES")
                                && inner.get(0) instanceof Token token
                                && token.space().isEmpty()
                        ? Nodes.after(" ", inner)
                        : inner);
    }
}
