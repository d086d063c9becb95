package dev.driftgate.check;

import dev.driftgate.check.Judgement.Fault.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** How many cases came out right, in all and by file. */
@NullMarked
final class Figures {
    private final List<Judgement> judgements = new ArrayList<>();

    synchronized void add(Judgement judgement) {
        judgements.add(judgement);
    }

    /** {@code oracle: 150 cases, 148 right, 1 missed, 1 false, 0 otherwise (tables 20/20, views 9/10)}. */
    @Override
    public synchronized String toString() {
        var files = judgements.stream()
                .collect(Collectors.groupingBy(judgement -> judgement.row().file(), TreeMap::new, Collectors.toList()));
        return "oracle: " + judgements.size() + " cases, " + right(judgements) + " right, " + count(Sort.MISSED)
                + " missed, " + count(Sort.FALSE) + " false, " + count(Sort.OTHERWISE) + " otherwise than expected, "
                + count(Sort.BROKEN) + " broken ("
                + files.entrySet().stream()
                        .map(file -> file.getKey().replace(".sql", "") + " " + right(file.getValue()) + "/"
                                + file.getValue().size())
                        .collect(Collectors.joining(", "))
                + ")";
    }

    private long count(Sort sort) {
        return judgements.stream().filter(judgement -> judgement.has(sort)).count();
    }

    private static long right(List<Judgement> judgements) {
        return judgements.stream()
                .filter(judgement -> judgement.faults().isEmpty())
                .count();
    }
}
