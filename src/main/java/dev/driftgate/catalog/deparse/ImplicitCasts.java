package dev.driftgate.catalog.deparse;

import dev.driftgate.catalog.deparse.Token.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Whether a conversion changes nothing because Postgres would make it by itself. Decided by the types of the columns that a
 * text mentions; in doubt it says no.
 */
final class ImplicitCasts {
    /** What else has functions of the same names, for which a cast to text is another thing than none. */
    private static final Pattern BINARY = Pattern.compile("\"?(bytea|bit|varbit)\\b.*");
    /** From the one type there is without saying to the other. */
    private static final Map<String, Set<String>> DATES = Map.of(
            "timestamp with time zone", Set.of("date"),
            "time with time zone", Set.of("time without time zone"),
            "\"bit\"", Set.of("bit varying"));

    private static final Set<String> CALLS = Set.of("COALESCE", "NULLIF", "GREATEST", "LEAST", "current_database");

    private final ColumnTypes types;

    ImplicitCasts(ColumnTypes types) {
        this.types = types;
    }

    boolean mayBe(List<Node> operand, String target) {
        if (target.equals("text")) {
            return operandIs(operand, type -> !BINARY.matcher(type).matches(), !types.anyIs(BINARY));
        }
        var sources = DATES.get(target);
        return sources != null && operandIs(operand, sources::contains, false);
    }

    /** Whether everything in it that has a type has one of these. */
    private boolean operandIs(List<Node> operand, Predicate<String> type, boolean unknown) {
        for (int i = 0; i < operand.size(); i++) {
            var node = operand.get(i);
            var next = i + 1 < operand.size() ? operand.get(i + 1) : Token.symbol("");
            if (node.is("::")) {
                int end = typeEnd(operand, i + 1);
                if (!type.test(Node.print(Nodes.after("", operand.subList(i + 1, end))))) {
                    return false;
                }
                i = end - 1;
            } else if (node instanceof Group group
                    ? !operandIs(group.inner(), type, unknown)
                    : !is((Token) node, next, type, unknown)) {
                return false;
            }
        }
        return true;
    }

    private boolean is(Token token, Node next, Predicate<String> type, boolean unknown) {
        if (next.is(".") || !token.isName()) {
            return true;
        }
        if (next instanceof Group group
                && group.isRound()
                && group.open().space().isEmpty()) {
            return CALLS.contains(token.text());
        }
        if (isKeyword(token)) {
            return true;
        }
        var known = types.of(token);
        return known.isEmpty() ? unknown : known.stream().allMatch(type);
    }

    private static boolean isKeyword(Token token) {
        return token.kind() == Kind.WORD && token.text().chars().noneMatch(Character::isLowerCase);
    }

    private static int typeEnd(List<Node> nodes, int from) {
        int end = from;
        while (end < nodes.size()
                && (nodes.get(end).is(".")
                        || (nodes.get(end) instanceof Token word && word.isName() && !isKeyword(word)))) {
            end++;
        }
        return end;
    }
}
