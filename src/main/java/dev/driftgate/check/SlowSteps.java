package dev.driftgate.check;

import dev.driftgate.catalog.Progress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Says which step a check is in once it takes long, and then now and again; a quick one passes in silence. */
public final class SlowSteps implements Progress, AutoCloseable {
    /** How long nobody wonders. */
    public static final Duration PATIENCE = Duration.ofSeconds(3);

    private final InstantSource clock;
    private final Rhythm rhythm;
    private final Consumer<Step> said;
    private final ScheduledThreadPoolExecutor looking = new ScheduledThreadPoolExecutor(1, SlowSteps::thread);
    private volatile @Nullable Step step;
    private @Nullable Step last;
    private Instant due;
    private int left;

    /** How often something may be said: that much later each time, and so many times. */
    public record Rhythm(Duration between, int atMost) {}

    /** @param said is never called from the threads that read, nor once this is closed */
    public SlowSteps(InstantSource clock, Rhythm rhythm, Consumer<Step> said) {
        this.clock = clock;
        this.rhythm = rhythm;
        this.said = said;
        this.due = clock.instant().plus(PATIENCE);
        this.left = rhythm.atMost();
    }

    /** Begins to look at the clock. */
    @SuppressWarnings("FutureReturnValueIgnored") // it ends with the executor
    public SlowSteps start() {
        looking.scheduleWithFixedDelay(this::look, PATIENCE.toMillis(), 500, TimeUnit.MILLISECONDS);
        return this;
    }

    @Override
    public void begins(Step now) {
        step = now;
    }

    /** Says where the check is, if it is time to. */
    synchronized void look() {
        var now = step;
        if (now == null || now.equals(last) || left == 0 || clock.instant().isBefore(due)) {
            return;
        }
        last = now;
        left--;
        due = clock.instant().plus(rhythm.between());
        said.accept(now);
    }

    @Override
    public synchronized void close() {
        left = 0;
        looking.shutdown();
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "driftgate-progress");
        thread.setDaemon(true);
        return thread;
    }
}
