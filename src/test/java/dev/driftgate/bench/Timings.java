package dev.driftgate.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** How long the same thing took each time. */
record Timings(String what, List<Duration> sorted) {
    private static final double NANOS_PER_MILLI = 1_000_000.0;

    Timings {
        sorted = sorted.stream().sorted().toList();
    }

    static String header() {
        return String.format(Locale.ROOT, "%-36s %9s %9s %9s", "ms", "median", "p90", "max");
    }

    String row() {
        return String.format(Locale.ROOT, "%-36s %9.1f %9.1f %9.1f", what, millis(0.5), millis(0.9), millis(1.0));
    }

    /** How many times as long the median is as the other's. */
    double times(Timings other) {
        return median() / other.median();
    }

    double median() {
        return millis(0.5);
    }

    /** The smallest value that at least this part of all values does not exceed. */
    private double millis(double part) {
        int rank = (int) Math.ceil(part * sorted.size());
        return sorted.get(Math.max(rank, 1) - 1).toNanos() / NANOS_PER_MILLI;
    }
}
