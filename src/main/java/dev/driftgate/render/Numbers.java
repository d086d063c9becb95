package dev.driftgate.render;

import dev.driftgate.catalog.Kind;
import java.util.List;
import java.util.Locale;

/** Counts and lists as they stand in a sentence. */
public final class Numbers {
    private Numbers() {}

    /** {@code 1,204} */
    public static String of(int count) {
        return count < 1_000 ? Integer.toString(count) : String.format(Locale.ROOT, "%,d", count);
    }

    /** {@code 1 change}, {@code 2 changes} */
    public static String counted(int count, String one, String many) {
        return of(count) + " " + (count == 1 ? one : many);
    }

    static String counted(int count, Kind kind) {
        return of(count) + kind.counted(count).substring(String.valueOf(count).length());
    }

    /** {@code a}, {@code a and b}, {@code a, b and c} */
    static String and(List<String> parts) {
        return listed(parts, " and ");
    }

    static String or(List<String> parts) {
        return listed(parts, " or ");
    }

    private static String listed(List<String> parts, String beforeLast) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + beforeLast + parts.get(last);
    }
}
