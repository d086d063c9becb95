package dev.driftgate.catalog.deparse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Columns of a query that reads a single relation, without that relation's name before them. Postgres up to 15 writes it in
 * views, from 16 on it does not; in queries within the query it always does, and there it stays.
 */
final class Qualifiers {
    /** What Postgres calls a query that is nothing but values. */
    private static final Token VALUES = new Token(Token.Kind.QUOTED, "", "\"*VALUES*\"");

    private static final Set<String> FROM = Set.of("FROM");
    private static final Set<String> SELECT = Set.of("SELECT");
    private static final Set<String> CLAUSES =
            Set.of("WHERE", "GROUP", "HAVING", "WINDOW", "ORDER", "LIMIT", "OFFSET", "FETCH", "FOR");
    /** What stands before the name of a type, collation or operator, whose schema may have the relation's name. */
    private static final Set<String> BEFORE_OTHERS = Set.of("::", "COLLATE", "RETURNING", "AS", ".");

    private Qualifiers() {}

    /** Takes them out of a view's definition; anything else stays as it is. */
    static List<Node> dropped(List<Node> query) {
        if (!query.isEmpty() && query.get(0).is("VALUES")) {
            return dropped(query, VALUES);
        }
        boolean isQuery =
                !query.isEmpty() && (query.get(0).is("SELECT") || query.get(0).is("WITH"));
        int select = isQuery ? Nodes.find(query, 0, SELECT) : -1;
        int from = select < 0 || Nodes.isSetOperation(query) ? -1 : Nodes.find(query, select, FROM);
        if (from < 0) {
            return query;
        }
        int clauses = Nodes.find(query, from, CLAUSES);
        int end = clauses < 0 ? query.size() : clauses;
        return FromItem.name(query.subList(from + 1, end))
                .map(name -> dropped(query, List.of(select, from, end), name))
                .orElse(query);
    }

    private static List<Node> dropped(List<Node> query, List<Integer> places, Token name) {
        int select = places.get(0);
        int end = places.get(2);
        var out = new ArrayList<>(query.subList(0, select));
        out.addAll(dropped(query.subList(select, places.get(1)), name));
        out.addAll(query.subList(places.get(1), end));
        out.addAll(dropped(query.subList(end, query.size()), name));
        return out;
    }

    private static List<Node> dropped(List<Node> nodes, Token name) {
        var out = new ArrayList<Node>(nodes.size());
        for (int i = 0; i < nodes.size(); i++) {
            var node = nodes.get(i);
            var before = i == 0 ? Optional.<Node>empty() : Optional.of(nodes.get(i - 1));
            if (node instanceof Group group) {
                boolean other = Nodes.isQuery(group)
                        || before.filter(b -> b.is("OPERATOR")).isPresent();
                out.add(other ? group : group.with(dropped(group.inner(), name)));
            } else if (isQualifier(nodes, i, name)
                    && before.filter(Qualifiers::isBeforeOthers).isEmpty()) {
                out.add(nodes.get(i + 2).after(((Token) node).space()));
                i += 2;
            } else {
                out.add(node);
            }
        }
        return out;
    }

    private static boolean isBeforeOthers(Node before) {
        return before instanceof Token token && BEFORE_OTHERS.contains(token.text());
    }

    /** Whether the name, a dot and a column follow; with a bracket after it, it is a function in a schema of that name. */
    private static boolean isQualifier(List<Node> nodes, int i, Token name) {
        return nodes.get(i).is(name.text())
                && i + 2 < nodes.size()
                && nodes.get(i + 1).is(".")
                && nodes.get(i + 2) instanceof Token column
                && column.isName()
                && !(i + 3 < nodes.size()
                        && nodes.get(i + 3).isRound()
                        && ((Group) nodes.get(i + 3)).open().space().isEmpty());
    }
}
