package dev.driftgate.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.testing.TestApp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two instances, people at work, and whatever can happen to processes and links, for as long as somebody wants to wait. */
@NullMarked
class SoakIT {
    private static final Duration LENGTH = Scale.time("soak", Duration.ofSeconds(10));
    private static final long ROOM = 40_000_000;

    private final TestApp app = TestApp.drifted();
    private final List<Instance> instances = new ArrayList<>();
    private final List<Long> heap = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (var instance : instances) {
            instance.close();
        }
        app.close();
    }

    @Test
    void whatever_happens_each_decision_has_its_one_effect_and_the_heap_stays_as_it_is() throws Exception {
        long seed = Scale.seed();
        System.out.println("soak: " + LENGTH + ", seed " + seed
                + Scale.older().map(jar -> ", beside " + jar).orElse(""));
        app.others = 4;
        app.document("sources: [{name: shop, schema: public, tables: [{name: orders, columns: [{name: id}]}]}]");
        app.replica.execute("create table orders (id bigint)");
        instances.add(new Instance(app));
        instances.add(new Instance(app, Scale.older()));
        app.standIns.slack().awaitConnections(2, Scale.PATIENCE);
        var people = new Everyday(app, seed);
        var mishaps = new Mishaps(instances, seed + 1);
        SideBySide.all(List.of(during(people::one, 700), during(mishaps::one, 0), during(this::watch, 3_000)));
        System.out.println("soak: people " + people.done() + "; mishaps " + mishaps.happened());
        settle(people);
        recorded(people);
        app.await(Scale.PATIENCE, this::isWeighedOften);
        flat();
    }

    /** Something that is done again and again. */
    @FunctionalInterface
    private interface Deed {
        void one() throws Exception;
    }

    private static Callable<Boolean> during(Deed deed, long pause) {
        return () -> {
            long end = System.nanoTime() + LENGTH.toNanos();
            while (System.nanoTime() < end) {
                deed.one();
                Thread.sleep(pause);
            }
            return true;
        };
    }

    /** All links are whole and both instances live: what was asked for comes to its end, and copies of cards go away. */
    private void settle(Everyday people) throws Exception {
        watch();
        app.standIns.slack().awaitConnections(2, Scale.PATIENCE);
        long end = System.nanoTime() + Scale.PATIENCE.toNanos();
        var oracle = new Oracle(app);
        do {
            app.await(Scale.PATIENCE.plusMinutes(1), () -> oracle.undone().isEmpty() || System.nanoTime() > end);
            people.pressAll();
        } while (!oracle.violations().isEmpty() && System.nanoTime() < end);
        oracle.judge(Scale.PATIENCE);
    }

    /** Who saw something acknowledged was told otherwise or finds it stored. */
    private void recorded(Everyday people) {
        var missing = new HashSet<>(people.acknowledged());
        missing.removeAll(app.own.rows("select id from driftgate.request"));
        var told = List.of(TestApp.YOU, TestApp.ON_CALL).stream()
                .flatMap(user -> app.standIns.slack().ephemerals(user).stream())
                .filter(message -> message.words().contains("not recorded"))
                .count();
        assertThat((long) missing.size())
                .as("acknowledged, neither stored nor said to be not")
                .isLessThanOrEqualTo(told);
    }

    /** In a short run on a busy machine it is weighed afterwards, too. */
    private boolean isWeighedOften() {
        try {
            watch();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return heap.size() >= 3;
    }

    private void watch() throws Exception {
        for (var instance : instances) {
            instance.supervise();
        }
        instances.get(0).heapInUse().ifPresent(heap::add);
    }

    /** What is left after collections, of the instance that lived all the time: no more at the end than after a third. */
    private void flat() throws Exception {
        int third = heap.size() / 3;
        long early = Collections.min(heap.subList(third, 2 * third));
        long late = Collections.min(heap.subList(2 * third, heap.size()));
        System.out.println(
                "soak: heap of the instance that lived all the time, lowest of the second third " + early / 1_000_000
                        + " MB, of the last " + late / 1_000_000 + " MB, highest " + Collections.max(heap) / 1_000_000
                        + " MB; no violation");
        if (LENGTH.compareTo(Duration.ofMinutes(5)) > 0) {
            assertThat(late).isLessThan(early + ROOM);
        }
    }
}
