package dev.driftgate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class OpenedTest {
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final Opened opened = Opened.untilExit(Duration.ofSeconds(2));

    @Test
    void what_was_opened_last_is_closed_first_and_once() {
        opened.open(() -> part("first"));
        opened.keep(() -> {
            throw new IllegalStateException("this one cannot be closed");
        });
        opened.open(() -> part("last"));
        opened.close();
        opened.close();
        assertThat(done).containsExactly("last closed", "first closed");
    }

    @Test
    void nothing_is_opened_after_the_end_and_what_comes_late_is_closed() {
        opened.close();
        assertThatThrownBy(() -> opened.open(() -> part("opened"))).isInstanceOf(IllegalStateException.class);
        assertThat(done).isEmpty();
        assertThatThrownBy(() -> opened.keep(part("late"))).isInstanceOf(IllegalStateException.class);
        assertThat(done).containsExactly("late closed");
    }

    @Test
    void who_closes_waits_for_what_is_being_opened() throws Exception {
        opened.open(() -> part("first"));
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var opening = CompletableFuture.runAsync(() -> opened.open(() -> {
            begun.countDown();
            await(goOn);
            return part("second");
        }));
        begun.await();
        var closing = CompletableFuture.runAsync(opened::close);
        assertThatThrownBy(() -> closing.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        goOn.countDown();
        closing.join();
        assertThatThrownBy(opening::join).hasRootCauseInstanceOf(IllegalStateException.class);
        assertThat(done).containsExactly("second closed", "first closed");
    }

    @Test
    void what_takes_too_long_to_open_is_interrupted() throws Exception {
        opened.open(() -> part("first"));
        var begun = new CountDownLatch(1);
        var opening = CompletableFuture.runAsync(() -> opened.open(() -> {
            begun.countDown();
            await(new CountDownLatch(1));
            return part("second");
        }));
        begun.await();
        opened.close();
        assertThat(done).containsExactly("interrupted", "first closed");
        assertThatThrownBy(opening::join).hasRootCauseInstanceOf(InterruptedException.class);
    }

    private AutoCloseable part(String name) {
        return () -> done.add(name + " closed");
    }

    private void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            done.add("interrupted");
            throw new IllegalStateException(e);
        }
    }
}
