package dev.driftgate.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What somebody probably meant to type. */
final class Nearest {
    private Nearest() {}

    /** The word with the fewest edits, if a slip of the finger explains the difference; capitals do not count. */
    static Optional<String> to(String typed, Collection<String> words) {
        int limit = Math.max(1, typed.length() / 3);
        return words.stream()
                .filter(word -> distance(typed, word) <= limit)
                .min(Comparator.comparingInt((String word) -> distance(typed, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** {@code ; did you mean staging?}, or nothing. */
    static String hint(String typed, Collection<String> words) {
        return to(typed, words).map(word -> "; did you mean " + word + "?").orElse("");
    }

    /** Edits are one letter more, less or other, and two neighbours swapped. */
    private static int distance(String typed, String word) {
        var a = typed.toLowerCase(Locale.ROOT);
        var b = word.toLowerCase(Locale.ROOT);
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : cheapest(edits, a, b, i, j);
            }
        }
        return edits[a.length()][b.length()];
    }

    private static int cheapest(int[][] edits, String a, String b, int i, int j) {
        int other = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(edits[i - 1][j - 1] + other, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, edits[i - 2][j - 2] + 1) : best;
    }
}
