package dev.driftgate.bench;

import dev.driftgate.bench.CatalogCheck.Step;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What {@link CatalogCheck} found, and what was hoped for; nothing is asserted, as the machine has a say in it.
 *
 * @param heap of the warm app, in MB
 */
record CatalogReport(Map<Step, List<Duration>> times, List<WholeProcess.Run> runs, int heap) {
    static final Duration LATENCY = Duration.ofMillis(20);

    String text(int tables, int statements) {
        var lines = new ArrayList<String>();
        lines.add(String.format(
                Locale.ROOT,
                "%,d tables of 10 columns a side, 2 %% drifted; %d rounds, load average %.1f on %d processors",
                tables,
                times.getOrDefault(Step.WARM, List.of()).size(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors()));
        lines.add(Timings.header());
        times.forEach((step, durations) -> lines.add(new Timings(step.words, durations).row()));
        lines.add(ratio("check, warm / bare reading", Step.WARM, Step.BARE, "1.3"));
        lines.add(ratio("process / pg_dump", Step.PROCESS, Step.DUMPS, "0.5"));
        lines.add(ratio("twice the tables / once", Step.TWICE, Step.WARM, "2.1"));
        lines.add(
                String.format(Locale.ROOT, "%-36s %9.1f   (at most 15)", "round trips a side at 20 ms", roundTrips()));
        lines.add(String.format(
                Locale.ROOT, "%-36s %6d MB   (at most 256)", "heap, process", most(WholeProcess.Run::heap)));
        lines.add(String.format(Locale.ROOT, "%-36s %6d MB   (at most 256)", "heap, warm, largest databases", heap));
        lines.add(String.format(Locale.ROOT, "%-36s %6d MB", "resident, process", most(WholeProcess.Run::resident)));
        lines.add(String.format(Locale.ROOT, "%-36s %9d", "statements that read, a side", statements));
        return String.join("\n", lines);
    }

    private String ratio(String what, Step step, Step yardstick, String atMost) {
        return String.format(
                Locale.ROOT, "%-36s %9.2f   (at most %s)", what, timings(step).times(timings(yardstick)), atMost);
    }

    /** The sides are read at once, so that a round trip of both counts once. */
    private double roundTrips() {
        return (timings(Step.FAR).median() - timings(Step.WARM).median()) / LATENCY.toMillis();
    }

    private Timings timings(Step step) {
        return new Timings(step.words, times.getOrDefault(step, List.of()));
    }

    private interface Measure {
        int of(WholeProcess.Run run);
    }

    private int most(Measure measure) {
        return runs.stream().mapToInt(measure::of).max().orElse(0);
    }
}
