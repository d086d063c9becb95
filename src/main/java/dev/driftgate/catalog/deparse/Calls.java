package dev.driftgate.catalog.deparse;

import dev.driftgate.catalog.deparse.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Functions that the SQL standard gives a syntax of their own, in the syntax of calls: {@code TRIM(BOTH FROM x)} becomes
 * {@code btrim(x)}. Postgres 13 prints all of them as calls, later ones each as it was written. {@code EXTRACT} is not
 * among them, as it became another function than the {@code date_part} it was.
 */
final class Calls {
    private static final Map<String, String> TRIMS = Map.of("BOTH", "btrim", "LEADING", "ltrim", "TRAILING", "rtrim");
    private static final Set<String> NAMES =
            Set.of("TRIM", "SUBSTRING", "OVERLAY", "POSITION", "XMLEXISTS", "NORMALIZE");
    private static final Set<String> FORMS = Set.of("NFC", "NFD", "NFKC", "NFKD");

    /** What the forms cannot do without, to see at a glance that a text holds none. */
    static final Set<String> SIGNS = Set.of(
            "TRIM(",
            "SUBSTRING(",
            "OVERLAY(",
            "POSITION(",
            "NORMALIZE(",
            "XMLEXISTS(",
            " NORMALIZED)",
            " AT TIME ZONE ",
            " AT LOCAL)",
            " OVERLAPS ",
            "COLLATION FOR ");

    private Calls() {}

    static List<Node> of(List<Node> nodes) {
        var out = new ArrayList<Node>(nodes.size());
        for (int i = 0; i < nodes.size(); i++) {
            var node = nodes.get(i);
            if (node instanceof Group group) {
                out.addAll(infix(group.with(of(group.inner()))));
            } else if (node.is("COLLATION")
                    && i + 2 < nodes.size()
                    && nodes.get(i + 1).is("FOR")) {
                out.add(new Token(Kind.WORD, ((Token) node).space(), "pg_collation_for"));
                out.addAll(Nodes.after("", of(nodes.subList(i + 2, i + 3))));
                i += 2;
            } else {
                var call = named((Token) node, i + 1 < nodes.size() ? nodes.get(i + 1) : node);
                out.addAll(call.isEmpty() ? List.of(node) : call);
                i += call.isEmpty() ? 0 : 1;
            }
        }
        return out;
    }

    /** {@code (x AT TIME ZONE z)} and its like: Postgres writes brackets around them always. */
    private static List<Node> infix(Group group) {
        var call = group.isRound() ? infix(group.inner()) : List.<Node>of();
        return call.isEmpty() ? List.of(group) : Nodes.after(group.open().space(), call);
    }

    private static List<Node> infix(List<Node> inner) {
        int size = inner.size();
        if (size > 1 && inner.get(size - 1).is("NORMALIZED")) {
            return normalized(inner);
        }
        if (size > 2 && inner.get(size - 2).is("AT") && inner.get(size - 1).is("LOCAL")) {
            return call("timezone", List.of(inner.subList(0, size - 2)));
        }
        if (size == 3
                && inner.get(1).is("OVERLAPS")
                && inner.get(0) instanceof Group a
                && inner.get(2) instanceof Group b) {
            var arguments = new ArrayList<>(Nodes.arguments(a.inner()));
            arguments.addAll(Nodes.arguments(b.inner()));
            return call("\"overlaps\"", arguments);
        }
        int at = Nodes.find(inner, 0, Set.of("AT"));
        return at > 0
                        && size > at + 3
                        && inner.get(at + 1).is("TIME")
                        && inner.get(at + 2).is("ZONE")
                ? call("timezone", List.of(inner.subList(at + 3, size), inner.subList(0, at)))
                : List.of();
    }

    /** {@code x IS NFC NORMALIZED}. */
    private static List<Node> normalized(List<Node> inner) {
        int is = Nodes.find(inner, 0, Set.of("IS"));
        int forms = inner.size() - is - 2;
        if (is < 1 || forms > 1) {
            return List.of();
        }
        var x = inner.subList(0, is);
        return call("is_normalized", forms == 0 ? List.of(x) : List.of(x, form(inner.get(is + 1))));
    }

    private static List<Node> form(Node name) {
        String word = ((Token) name).text().toLowerCase(Locale.ROOT);
        return List.of(new Token(Kind.LITERAL, "", "'" + word + "'"), Token.symbol("::"), Token.word("text"));
    }

    private static List<Node> named(Token name, Node next) {
        return next instanceof Group group && NAMES.contains(name.text())
                ? Nodes.after(name.space(), named(name.text(), of(group.inner())))
                : List.of();
    }

    private static List<Node> named(String name, List<Node> inner) {
        return switch (name) {
            case "TRIM" -> trim(inner);
            case "SUBSTRING" ->
                call(
                        "\"substring\"",
                        first(Stream.of(
                                Nodes.split(inner, "FROM", "FOR"),
                                Nodes.split(inner, "SIMILAR", "ESCAPE"),
                                Nodes.split(inner, "FROM"))));
            case "OVERLAY" ->
                call(
                        "\"overlay\"",
                        first(Stream.of(
                                Nodes.split(inner, "PLACING", "FROM", "FOR"), Nodes.split(inner, "PLACING", "FROM"))));
            case "POSITION" -> {
                var parts = bare(Nodes.split(inner, "IN"));
                yield parts.isEmpty() ? List.of() : call("\"position\"", List.of(parts.get(1), parts.get(0)));
            }
            case "XMLEXISTS" -> call("\"xmlexists\"", bare(Nodes.split(inner, "PASSING")));
            case "NORMALIZE" -> normalize(Nodes.arguments(inner));
            default -> List.of();
        };
    }

    private static List<Node> trim(List<Node> inner) {
        int from = Nodes.find(inner, 0, Set.of("FROM"));
        String name = from > 0 && inner.get(0) instanceof Token side ? TRIMS.get(side.text()) : null;
        if (name == null) {
            return List.of();
        }
        var x = inner.subList(from + 1, inner.size());
        return call(name, from == 1 ? List.of(x) : List.of(x, inner.subList(1, from)));
    }

    private static List<Node> normalize(List<List<Node>> arguments) {
        if (arguments.size() == 1) {
            return call("\"normalize\"", arguments);
        }
        var form = arguments.get(1);
        return arguments.size() == 2
                        && form.size() == 1
                        && form.get(0) instanceof Token word
                        && FORMS.contains(word.text())
                ? call("\"normalize\"", List.of(arguments.get(0), form(word)))
                : List.of();
    }

    private static List<List<Node>> first(Stream<List<List<Node>>> found) {
        return found.filter(parts -> !parts.isEmpty()).findFirst().orElse(List.of());
    }

    /** Each out of the brackets that Postgres puts around it. */
    private static List<List<Node>> bare(List<List<Node>> parts) {
        boolean bracketed =
                parts.stream().allMatch(part -> part.size() == 1 && part.get(0).isRound());
        return bracketed
                ? parts.stream().map(part -> ((Group) part.get(0)).inner()).toList()
                : List.of();
    }

    private static List<Node> call(String name, List<List<Node>> arguments) {
        return arguments.isEmpty()
                ? List.of()
                : List.of(new Token(name.startsWith("\"") ? Kind.QUOTED : Kind.WORD, "", name), Group.of(arguments));
    }
}
