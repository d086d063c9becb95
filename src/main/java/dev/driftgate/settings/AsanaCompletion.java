package dev.driftgate.settings;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Who completes a task, and what that means.
 *
 * @param whenDocumented whether Driftgate completes a task of which nothing is left
 * @param whenCompleted what becomes of a task that a person completed while findings remain
 */
public record AsanaCompletion(boolean whenDocumented, WhenCompleted whenCompleted) {
    public static final AsanaCompletion DEFAULT = new AsanaCompletion(true, WhenCompleted.NEW);

    /** What becomes of a task that a person completed while findings remain. */
    public enum WhenCompleted {
        /** It stays completed, and what changes becomes a comment on it. */
        NOTHING,
        /** It is opened again. */
        REOPEN,
        /** It stays completed, and what changes becomes a task of its own. */
        NEW;

        private static List<String> words() {
            return Stream.of(values()).map(WhenCompleted::word).toList();
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static AsanaCompletion read(Section section) {
        var complete = section.value("complete_when_documented").map(value -> value.oneOf(List.of("true", "false")));
        var completed = section.value("when_completed").map(value -> value.oneOf(WhenCompleted.words()));
        return new AsanaCompletion(
                complete.map(Boolean::valueOf).orElse(DEFAULT.whenDocumented()),
                completed
                        .map(word -> WhenCompleted.valueOf(word.toUpperCase(Locale.ROOT)))
                        .orElse(DEFAULT.whenCompleted()));
    }
}
