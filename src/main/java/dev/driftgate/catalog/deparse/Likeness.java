package dev.driftgate.catalog.deparse;

import dev.driftgate.catalog.deparse.Token.Kind;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * Whether two texts say the same thing though their canonical spellings differ, because one was printed by a version that
 * tells more than the other. As calls the functions of the standard's own syntax show every conversion of an argument, in
 * that syntax only those that a person wrote. And {@code EXTRACT} is {@code date_part} up to 13, which gives a double
 * precision where the {@code EXTRACT} of later ones gives a numeric.
 */
final class Likeness {
    private static final Set<String> FUNCTIONS = Set.of(
            "\"substring\"",
            "\"overlay\"",
            "\"position\"",
            "\"normalize\"",
            "\"overlaps\"",
            "\"xmlexists\"",
            "is_normalized",
            "btrim",
            "ltrim",
            "rtrim",
            "timezone",
            "pg_collation_for");
    private static final String DATE_PART = "date_part";
    private static final String DOUBLE = "double precision";
    private static final String NUMERIC = "numeric";

    private final ImplicitCasts casts;
    private final boolean older;

    /**
     * Makes one for two databases.
     *
     * @param older whether the first text of each two is from before 14 and the second is not
     */
    Likeness(ImplicitCasts casts, boolean older) {
        this.casts = casts;
        this.older = older;
    }

    /** Whether two texts can be alike at all without being equal. */
    static boolean isPossible(String first, String second) {
        return FUNCTIONS.stream().anyMatch(name -> first.contains(name) && second.contains(name))
                || (first.contains(DATE_PART) && second.contains("EXTRACT"));
    }

    boolean holds(String first, String second) {
        return alike(Tree.of(first), Tree.of(second));
    }

    private boolean alike(List<Node> first, List<Node> second) {
        int a = 0;
        int b = 0;
        while (a < first.size() && b < second.size()) {
            var step = step(first.subList(a, first.size()), second.subList(b, second.size()), first);
            if (step.first() == 0) {
                return false;
            }
            a += step.first();
            b += step.second();
        }
        return a == first.size() && b == second.size();
    }

    /** How many nodes on each side say the same thing; none where they do not. */
    private record Step(int first, int second) {
        static final Step NONE = new Step(0, 0);

        static Step of(int first, int second, boolean alike) {
            return alike ? new Step(first, second) : NONE;
        }
    }

    private Step step(List<Node> first, List<Node> second, List<Node> level) {
        if (first.size() > 1
                && second.size() > 1
                && first.get(1).isRound()
                && second.get(1).isRound()) {
            var a = ((Group) first.get(1)).inner();
            var b = ((Group) second.get(1)).inner();
            if (isUnqualified(first.get(0), FUNCTIONS) && second.get(0).is(((Token) first.get(0)).text())) {
                return Step.of(2, 2, alikeCall(first.get(0), Nodes.arguments(a), Nodes.arguments(b)));
            }
            if (older && first.get(0).is(DATE_PART) && second.get(0).is("EXTRACT")) {
                return Step.of(2, 2, alikeParts(a, b));
            }
        }
        var number = older ? number(first, second, level) : Step.NONE;
        return number.first() > 0 ? number : Step.of(1, 1, alike(first.get(0), second.get(0)));
    }

    private static boolean isUnqualified(Node node, Set<String> names) {
        return node instanceof Token token && names.contains(token.text());
    }

    private boolean alike(Node first, Node second) {
        if (first instanceof Group a && second instanceof Group b) {
            return a.isRound() == b.isRound() && alike(a.inner(), b.inner());
        }
        return first instanceof Token token && second.is(token.text());
    }

    /** What one argument of overlaps is turned into without saying follows from the others, so there it is all or none. */
    private boolean alikeCall(Node name, List<List<Node>> first, List<List<Node>> second) {
        if (!name.is("\"overlaps\"")) {
            return alikeArguments(first, second);
        }
        return first.size() == second.size()
                && (all(first, second, this::alike)
                        || all(first, second, this::isCast)
                        || all(second, first, this::isCast));
    }

    private static boolean all(
            List<List<Node>> first, List<List<Node>> second, BiPredicate<List<Node>, List<Node>> relation) {
        return IntStream.range(0, first.size()).allMatch(i -> relation.test(first.get(i), second.get(i)));
    }

    private boolean alikeArguments(List<List<Node>> first, List<List<Node>> second) {
        if (first.size() != second.size()) {
            return false;
        }
        for (int i = 0; i < first.size(); i++) {
            var a = first.get(i);
            var b = second.get(i);
            if (!alike(a, b) && !isCast(a, b) && !isCast(b, a)) {
                return false;
            }
        }
        return true;
    }

    /** Whether {@code shown} is {@code bare} with a conversion that goes without saying. */
    private boolean isCast(List<Node> shown, List<Node> bare) {
        var type = castTo(shown);
        return !type.isEmpty()
                && shown.size() == 2 + type.size()
                && (alike(((Group) shown.get(0)).inner(), bare) || alike(bare, ((Group) shown.get(0)).inner()))
                && casts.mayBe(bare, Node.print(Nodes.after("", type)));
    }

    /** The type in {@code (x)::type}, as far as the nodes can belong to it. */
    private static List<Node> castTo(List<Node> nodes) {
        if (nodes.size() < 3 || !nodes.get(0).isRound() || !nodes.get(1).is("::")) {
            return List.of();
        }
        int end = 2;
        while (end < nodes.size() && nodes.get(end) instanceof Token word && word.isName()) {
            end++;
        }
        return nodes.subList(2, end);
    }

    /** {@code date_part('year'::text, x)} and {@code EXTRACT(year FROM x)}. */
    private boolean alikeParts(List<Node> call, List<Node> extract) {
        boolean shaped = call.size() > 4
                && call.get(0) instanceof Token literal
                && literal.kind() == Kind.LITERAL
                && call.get(1).is("::")
                && call.get(2).is("text")
                && call.get(3).is(",")
                && extract.size() > 2
                && extract.get(0) instanceof Token field
                && extract.get(1).is("FROM")
                && literal.text().equals("'" + field.text() + "'");
        return shaped
                && alikeArguments(List.of(call.subList(4, call.size())), List.of(extract.subList(2, extract.size())));
    }

    /** {@code (2000)::double precision} beside a date_part is {@code (2000)::numeric}, or {@code 2.5}, beside EXTRACT. */
    private Step number(List<Node> first, List<Node> second, List<Node> level) {
        var type = castTo(first);
        String name = Node.print(Nodes.after("", type));
        boolean converted = name.equals(DOUBLE) || name.equals(NUMERIC);
        if (!converted || !holdsDatePart(level)) {
            return Step.NONE;
        }
        var inner = ((Group) first.get(0)).inner();
        int length = 2 + type.size();
        if (name.equals(DOUBLE) && Node.print(Nodes.after("", castTo(second))).equals(NUMERIC)) {
            return Step.of(length, 3, alike(inner, ((Group) second.get(0)).inner()));
        }
        return Step.of(
                length, inner.size(), second.size() >= inner.size() && alike(inner, second.subList(0, inner.size())));
    }

    private static boolean holdsDatePart(List<Node> level) {
        return level.stream()
                .anyMatch(node -> node.is(DATE_PART) || (node instanceof Group group && holdsDatePart(group.inner())));
    }
}
