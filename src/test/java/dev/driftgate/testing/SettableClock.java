package dev.driftgate.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.NullMarked;

/** A clock that goes on like the real one and can be put forward. */
@NullMarked
public final class SettableClock extends Clock {
    private final Clock real = Clock.systemUTC();
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    public void forward(Duration by) {
        ahead.updateAndGet(by::plus);
    }

    /** Puts it to that time, or leaves it where it is already later. */
    public void to(Instant time) {
        var by = Duration.between(instant(), time);
        forward(by.isNegative() ? Duration.ZERO : by);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("this clock stays in " + getZone());
    }
}
