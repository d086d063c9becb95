package dev.driftgate.catalog.deparse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Builds groups out of tokens. */
final class Tree {
    /** Deeper than people write; what goes beyond is left as it is, as each level costs some of the stack. */
    private static final int DEEPEST = 400;

    private record Level(Token open, List<Node> nodes) {}

    private Tree() {}

    /** The nodes of the outermost level; the bare tokens where brackets do not match. */
    static List<Node> of(String sql) {
        var tokens = Scanner.tokens(sql);
        Deque<Level> open = new ArrayDeque<>();
        List<Node> nodes = new ArrayList<>();
        for (var token : tokens) {
            if (token.text().equals("(") || token.text().equals("[")) {
                open.push(new Level(token, nodes));
                nodes = new ArrayList<>();
            } else if (token.text().equals(")") || token.text().equals("]")) {
                if (open.isEmpty()
                        || open.size() > DEEPEST
                        || !matches(open.peek().open(), token)) {
                    return List.copyOf(tokens);
                }
                var level = open.pop();
                level.nodes().add(new Group(level.open(), nodes, token));
                nodes = level.nodes();
            } else {
                nodes.add(token);
            }
        }
        return open.isEmpty() ? nodes : List.copyOf(tokens);
    }

    private static boolean matches(Token open, Token close) {
        return open.text().equals("(") == close.text().equals(")");
    }
}
