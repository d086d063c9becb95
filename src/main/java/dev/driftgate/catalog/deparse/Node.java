package dev.driftgate.catalog.deparse;

import java.util.List;

/** A token, or what stands between two brackets. */
sealed interface Node permits Token, Group {
    /** The same with other white space before it. */
    Node after(String space);

    void print(StringBuilder out);

    default boolean is(String text) {
        return this instanceof Token token && token.text().equals(text);
    }

    /** Whether it is a pair of round brackets. */
    default boolean isRound() {
        return this instanceof Group group && group.open().text().equals("(");
    }

    static String print(List<Node> nodes) {
        var out = new StringBuilder();
        nodes.forEach(node -> node.print(out));
        return out.toString();
    }
}
