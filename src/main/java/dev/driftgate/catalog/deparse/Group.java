package dev.driftgate.catalog.deparse;

import java.util.ArrayList;
import java.util.List;

/** Two brackets, round or square, and what stands between them. */
record Group(Token open, List<Node> inner, Token close) implements Node {
    Group {
        inner = List.copyOf(inner);
    }

    /** Arguments of a call. */
    static Group of(List<List<Node>> arguments) {
        var inner = new ArrayList<Node>();
        for (var argument : arguments) {
            if (!inner.isEmpty()) {
                inner.add(Token.symbol(","));
            }
            inner.addAll(Nodes.after(inner.isEmpty() ? "" : " ", argument));
        }
        return new Group(Token.symbol("("), inner, Token.symbol(")"));
    }

    Group with(List<Node> nodes) {
        return nodes == inner ? this : new Group(open, nodes, close);
    }

    @Override
    public Group after(String space) {
        return new Group(open.after(space), inner, close);
    }

    @Override
    public void print(StringBuilder out) {
        open.print(out);
        inner.forEach(node -> node.print(out));
        close.print(out);
    }
}
