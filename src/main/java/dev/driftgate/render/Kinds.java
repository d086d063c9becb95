package dev.driftgate.render;

import dev.driftgate.catalog.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts by kind, as they stand in a sentence: {@code 3 tables, 2 columns and 1 type}. */
final class Kinds {
    /** Relations, then what belongs to them, then everything else. */
    static final Comparator<Kind> READING =
            Comparator.comparingInt(Kinds::rank).thenComparing(Comparator.naturalOrder());

    private Kinds() {}

    static <T> String counted(List<T> things, Function<T, Kind> kind) {
        Map<Kind, Integer> counts =
                things.stream().collect(Collectors.toMap(kind, thing -> 1, Integer::sum, () -> new TreeMap<>(READING)));
        return Numbers.and(counts.entrySet().stream()
                .map(entry -> Numbers.counted(entry.getValue(), entry.getKey()))
                .toList());
    }

    private static int rank(Kind kind) {
        return kind.isRelation() ? 0 : kind.compareTo(Kind.TABLE) > 0 ? 1 : 2;
    }
}
