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
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAccumulator;

/** What {@link WarmApp} runs: a line asks for a check, a line says how many nanoseconds it took. */
final class WarmChecks {
    private static final int MEGABYTE = 1024 * 1024;
    private static final LongAccumulator PEAK = new LongAccumulator(Math::max, 0);

    private WarmChecks() {}

    @SuppressWarnings("FutureReturnValueIgnored") // a sample that fails is no sample
    public static void main(String[] args) throws IOException {
        var executor = Executors.newCachedThreadPool(WarmChecks::daemon);
        Executors.newSingleThreadScheduledExecutor(WarmChecks::daemon)
                .scheduleAtFixedRate(WarmChecks::sample, 0, 10, TimeUnit.MILLISECONDS);
        var checks = new Checks(executor, Clock.systemUTC());
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            var words = List.of(line.split(" "));
            System.out.println(words.get(0).equals("heap") ? heap() : check(checks, words.get(1), words.get(2)));
        }
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
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

    /** Of all pools together, at the moment when it was highest; each pool's own peak would be at another. */
    private static void sample() {
        PEAK.accumulate(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }

    private static long heap() {
        return PEAK.get() / MEGABYTE;
    }
}
