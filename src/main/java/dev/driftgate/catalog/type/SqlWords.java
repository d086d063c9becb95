package dev.driftgate.catalog.type;

import dev.driftgate.catalog.type.TypeSyntax.Parts;
import dev.driftgate.catalog.type.TypeSyntax.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The unquoted words of a type, those around the parentheses put together.
 *
 * @param phrase one blank between words: {@code timestamp with time zone}
 */
record SqlWords(String phrase, boolean array) {
    private static final Set<String> ZONES = Set.of("with time zone", "without time zone");
    private static final Set<String> FIELDS = Set.of(
            "year",
            "month",
            "day",
            "hour",
            "minute",
            "second",
            "year to month",
            "day to hour",
            "day to minute",
            "day to second",
            "hour to minute",
            "hour to second",
            "minute to second");

    /** Empty where words stand behind the parentheses that SQL does not allow there. */
    static Optional<SqlWords> of(Parts parts) {
        if (parts.before().stream().anyMatch(Word::quoted)
                || parts.after().stream().anyMatch(Word::quoted)) {
            return Optional.empty();
        }
        var before = phrase(parts.before());
        var after = phrase(parts.after());
        if (after.equals("array")) {
            return Optional.of(new SqlWords(before, true));
        }
        if (parts.modifiers().isEmpty() && before.endsWith(" array")) {
            return Optional.of(new SqlWords(before.substring(0, before.length() - " array".length()), true));
        }
        return zoned(before, after, parts);
    }

    private static Optional<SqlWords> zoned(String before, String after, Parts parts) {
        if (after.isEmpty()) {
            boolean sizedBehindZone = !parts.modifiers().isEmpty() && before.endsWith(" time zone");
            return sizedBehindZone ? Optional.empty() : Optional.of(new SqlWords(before, parts.array()));
        }
        boolean time = before.equals("time") || before.equals("timestamp");
        return time && ZONES.contains(after)
                ? Optional.of(new SqlWords(before + " " + after, parts.array()))
                : Optional.empty();
    }

    boolean isFloat() {
        return phrase.equals("float");
    }

    boolean isInterval() {
        return phrase.equals("interval") || phrase.startsWith("interval ");
    }

    /** What an interval is limited to, as one word; only seconds have a precision. */
    Optional<List<String>> interval(List<String> modifiers) {
        var fields = phrase.substring("interval".length()).strip();
        if (!fields.isEmpty() && !FIELDS.contains(fields)) {
            return Optional.empty();
        }
        if (modifiers.isEmpty()) {
            return Optional.of(fields.isEmpty() ? List.of() : List.of(fields));
        }
        if (!fields.isEmpty() && !fields.endsWith("second")) {
            return Optional.empty();
        }
        return Modifiers.of("interval", modifiers)
                .map(exact -> fields.isEmpty() ? exact : List.of(fields + "(" + exact.get(0) + ")"));
    }

    private static String phrase(List<Word> words) {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }
}
