package dev.driftgate.demo.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Trigger ids: good once, for three seconds. */
final class Triggers {
    private static final Duration LIFE = Duration.ofSeconds(3);

    private final InstantSource clock;
    private final Map<String, Instant> open = new HashMap<>();

    Triggers(InstantSource clock) {
        this.clock = clock;
    }

    synchronized String issue() {
        String id = "1." + UUID.randomUUID();
        open.put(id, clock.instant());
        return id;
    }

    synchronized void exchange(String id) {
        Instant issued = open.get(id);
        if (issued == null) {
            throw SlackErrors.because("invalid_trigger_id");
        }
        if (issued.equals(Instant.MAX)) {
            throw SlackErrors.because("exchanged_trigger_id");
        }
        if (clock.instant().isAfter(issued.plus(LIFE))) {
            throw SlackErrors.because("expired_trigger_id");
        }
        open.put(id, Instant.MAX);
    }
}
