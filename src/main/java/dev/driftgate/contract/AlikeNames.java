package dev.driftgate.contract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether two names may be of one thing: the words of one are all among those of the other and make four letters at least,
 * or no more than a quarter of the letters differ. Case and what stands between words make no difference.
 */
final class AlikeNames {
    private static final int LETTERS = 4;
    private static final int SHARE = 4;

    private AlikeNames() {}

    static boolean are(String one, String other) {
        var left = words(one);
        var right = words(other);
        String first = String.join("", left);
        String second = String.join("", right);
        int longer = Math.max(first.length(), second.length());
        return holds(left, right) || holds(right, left) || distance(first, second) <= longer / SHARE;
    }

    private static boolean holds(List<String> all, List<String> some) {
        return new HashSet<>(all).containsAll(some) && letters(Set.copyOf(some)) >= LETTERS;
    }

    private static int letters(Set<String> words) {
        return words.stream().mapToInt(String::length).sum();
    }

    private static List<String> words(String name) {
        var parted = name.replaceAll("(\\p{Ll}|\\p{N})(\\p{Lu})", "$1 $2").toLowerCase(Locale.ROOT);
        return Stream.of(parted.split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** How many letters have to be put in, left out or replaced. */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[before.length];
            now[0] = i;
            for (int j = 1; j < now.length; j++) {
                int replaced = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(replaced, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[other.length()];
    }
}
