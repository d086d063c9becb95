package dev.driftgate.probe;

import dev.driftgate.store.Pulse;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** What Prometheus is told. For many threads. */
final class Gauges implements AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private Optional<Pulse> pulse = Optional.empty();

    Gauges(BooleanSupplier connected) {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
        add("slack_connected", "Whether the connection to Slack stands.", told -> told.call(number(connected)));
        add(
                "database_up",
                "Whether Driftgate's own database answers and takes writes.",
                told -> told.call(number(() -> pulse.filter(Pulse::writable).isPresent())));
        felt(
                "reviews_failed",
                "Reviews that could not be filed and wait for Retry.",
                (now, told) -> told.call(now.failed()));
        felt(
                "unsent_oldest_seconds",
                "How long the oldest word has been on its way out.",
                (now, told) -> told.call(now.unsent().map(Gauges::seconds).orElse(0.0)));
        reviews();
        tasks();
        felt(
                "contract_last_success_timestamp_seconds",
                "When a contract was last checked and understood.",
                (now, told) ->
                        now.succeeded().forEach((contract, at) -> told.call((double) at.getEpochSecond(), contract)),
                "contract");
        felt(
                "replica_lag_seconds",
                "How far the replica of a contract was behind its primary when it was last read.",
                (now, told) -> now.lag().forEach((contract, lag) -> told.call(seconds(lag), contract)),
                "contract");
    }

    /** In Prometheus's text format. Without a pulse nothing is said of what waits. */
    synchronized String text(Optional<Pulse> now) {
        pulse = now;
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }

    private void reviews() {
        felt(
                "reviews_pending",
                "Reviews that wait for somebody's word, by how long they do.",
                (now, told) -> {
                    for (var age : Pulse.Age.values()) {
                        told.call(now.pending().getOrDefault(age, 0), age.word());
                    }
                },
                "age");
    }

    private void tasks() {
        felt(
                "tasks_waiting",
                "Work that is due now or later.",
                (now, told) -> now.tasks().forEach(task -> told.call(task.waiting(), task.name())),
                "task");
        felt(
                "tasks_failing",
                "Work that failed when it was last tried, and will be tried again.",
                (now, told) -> now.tasks().forEach(task -> told.call(task.failing(), task.name())),
                "task");
        felt(
                "tasks_overdue_seconds",
                "How long the oldest work could have run.",
                (now, told) -> now.tasks().forEach(task -> told.call(seconds(task.overdue()), task.name())),
                "task");
    }

    private void felt(String name, String help, BiConsumer<Pulse, GaugeWithCallback.Callback> tell, String... labels) {
        add(name, help, told -> pulse.ifPresent(now -> tell.accept(now, told)), labels);
    }

    private void add(String name, String help, Consumer<GaugeWithCallback.Callback> tell, String... labels) {
        GaugeWithCallback.builder()
                .name("driftgate_" + name)
                .help(help)
                .labelNames(labels)
                .callback(tell)
                .register(registry.getPrometheusRegistry());
    }

    private static double seconds(Duration duration) {
        return duration.toSeconds();
    }

    private static double number(BooleanSupplier is) {
        return is.getAsBoolean() ? 1 : 0;
    }
}
