package dev.driftgate.catalog.deparse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One spelling for casts of array constructors. Postgres prints {@code varchar_column in ('a', 'b')} with the cast around
 * the array; read back from that text, as {@code pg_dump} does, it prints the cast on each element from then on.
 */
final class ArrayCasts {
    private static final String OPENING = "(ARRAY[";
    private static final Pattern CAST =
            Pattern.compile("\\)::((?:\"(?:[^\"]|\"\")*+\"|[\\p{Alnum}_$.\\x{80}-\\x{10FFFF} ]|\\([0-9,]+\\))+)\\[\\]");

    private ArrayCasts() {}

    /** {@code (ARRAY[a, b])::text[]} becomes {@code ARRAY[(a)::text, (b)::text]}; what is quoted stays as it is. */
    static String onElements(String expression) {
        return expression.contains(OPENING) ? rewritten(expression) : expression;
    }

    private static String rewritten(String text) {
        var out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int next = text.startsWith(OPENING, at) ? cast(text, at, out) : at;
            if (next == at) {
                next = past(text, at);
                out.append(text, at, next);
            }
            at = next;
        }
        return out.toString();
    }

    /** Writes the array at {@code at} with its cast on the elements; gives where it ended, or {@code at} if it has none. */
    private static int cast(String text, int at, StringBuilder out) {
        int first = at + OPENING.length();
        var elements = new ArrayList<String>();
        int end = elements(text, first, elements);
        Matcher cast = CAST.matcher(text).region(Math.min(end + 1, text.length()), text.length());
        if (end == text.length() || !cast.lookingAt()) {
            return at;
        }
        out.append(cast(elements, cast.group(1)));
        return cast.end();
    }

    /** An array within the array takes the cast on its own elements. */
    private static String cast(List<String> elements, String type) {
        return elements.stream()
                .map(element -> element.startsWith("ARRAY[")
                        ? rewritten("(" + element + ")::" + type + "[]")
                        : "(" + onElements(element) + ")::" + type)
                .collect(Collectors.joining(", ", "ARRAY[", "]"));
    }

    /** Collects what stands between commas, up to the bracket that closes the array; gives that bracket's place. */
    private static int elements(String text, int first, List<String> elements) {
        int depth = 0;
        int start = first;
        int at = first;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (depth == 0 && (c == ',' || c == ']')) {
                elements.add(text.substring(start, at).strip());
                start = at + 1;
            }
            if (depth == 0 && c == ']') {
                return at;
            }
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            at = past(text, at);
        }
        return at;
    }

    /** The place after the character at {@code at}, or after the whole literal or quoted name that begins there. */
    private static int past(String text, int at) {
        char quote = text.charAt(at);
        if (quote != '\'' && quote != '"') {
            return at + 1;
        }
        int end = text.indexOf(quote, at + 1);
        return end < 0 ? text.length() : end + 1;
    }
}
