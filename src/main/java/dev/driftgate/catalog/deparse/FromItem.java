package dev.driftgate.catalog.deparse;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What stands behind {@code FROM}. */
final class FromItem {
    private static final Set<String> COMMA = Set.of(",");

    private final List<Node> nodes;
    private int at;

    private FromItem(List<Node> nodes) {
        this.nodes = nodes;
    }

    /** By what name the only relation there is known to the query; nothing if there are several, or if that is in doubt. */
    static Optional<Token> name(List<Node> nodes) {
        var item = new FromItem(nodes);
        var own = item.source();
        var alias = own.isPresent() || item.at > 0 ? item.alias() : Optional.<Token>empty();
        item.tableSample();
        return item.at == nodes.size() ? alias.or(() -> own) : Optional.empty();
    }

    /** Steps over a table, function, query or list of values; gives the name of a table. */
    private Optional<Token> source() {
        skip("ONLY");
        if (here() instanceof Group group && Nodes.isQuery(group)) {
            at++;
            return Optional.empty();
        }
        if (here().is("ROWS") && there(1).is("FROM") && there(2) instanceof Group) {
            at += 3;
            ordinality();
            return Optional.empty();
        }
        return table();
    }

    private Optional<Token> table() {
        if (!(here() instanceof Token first && first.isName())) {
            return Optional.empty();
        }
        at++;
        while (here().is(".")) {
            at += 2;
        }
        var name = there(-1) instanceof Token token ? Optional.of(token) : Optional.<Token>empty();
        if (here().isRound() && ((Group) here()).open().space().isEmpty()) {
            at++;
            ordinality();
            return Optional.empty();
        }
        return name;
    }

    private void ordinality() {
        if (here().is("WITH") && there(1).is("ORDINALITY")) {
            at += 2;
        }
    }

    private Optional<Token> alias() {
        skip("AS");
        if (!(here() instanceof Token token && token.isName()) || here().is("TABLESAMPLE")) {
            return Optional.empty();
        }
        at++;
        if (here().isRound()) {
            at++;
        }
        return Optional.of(token);
    }

    private void tableSample() {
        if (here().is("TABLESAMPLE")) {
            at = Nodes.find(nodes, at, COMMA) < 0 ? nodes.size() : at;
        }
    }

    private void skip(String word) {
        if (here().is(word)) {
            at++;
        }
    }

    private Node here() {
        return there(0);
    }

    private Node there(int ahead) {
        return at + ahead < nodes.size() ? nodes.get(at + ahead) : Token.symbol("");
    }
}
