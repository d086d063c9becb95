package dev.driftgate.bench;

import dev.driftgate.check.Checks;
import dev.driftgate.render.DriftJson;
import dev.driftgate.settings.CompareSettings;
import dev.driftgate.settings.ComparisonSettings;
import dev.driftgate.settings.DatabaseUrl;
import dev.driftgate.settings.LinearRouting;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;

/** What {@link WarmApp} runs: a line asks for a check, a line says how many nanoseconds it took. */
final class WarmChecks {
    private static final int MEGABYTE = 1024 * 1024;

    private WarmChecks() {}

    public static void main(String[] args) throws IOException {
        var executor = Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        });
        var checks = new Checks(executor, Clock.systemUTC());
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            var words = List.of(line.split(" "));
            System.out.println(words.get(0).equals("heap") ? heap() : check(checks, words.get(1), words.get(2)));
        }
    }

    private static long check(Checks checks, String staging, String prod) {
        long began = System.nanoTime();
        var drift = checks.run(new ComparisonSettings(
                "default",
                DatabaseUrl.parse(staging, "--staging"),
                DatabaseUrl.parse(prod, "--prod"),
                List.of(),
                CompareSettings.DEFAULT,
                List.of(),
                new LinearRouting(Optional.empty(), Optional.empty(), List.of(), Optional.empty())));
        if (DriftJson.of(drift).isEmpty()) {
            throw new IllegalStateException("nothing was printed");
        }
        return System.nanoTime() - began;
    }

    private static long heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                / MEGABYTE;
    }
}
