package dev.driftgate.settings;

/** Patterns with {@code *} and {@code ?}, matched in linear space and at worst quadratic time, whatever the pattern. */
final class Wildcard {
    private Wildcard() {}

    /** Whether a pattern says what is not meant: {@code !public.ff_core}. */
    static boolean takesBack(String pattern) {
        return pattern.startsWith("!");
    }

    static boolean matches(String pattern, String text) {
        int p = 0;
        int star = -1;
        int resume = 0;
        for (int t = 0; t < text.length(); t++) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = t--;
            } else if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == text.charAt(t))) {
                p++;
            } else if (star >= 0) {
                p = star + 1;
                t = resume++;
            } else {
                return false;
            }
        }
        return pattern.substring(p).chars().allMatch(c -> c == '*');
    }
}
