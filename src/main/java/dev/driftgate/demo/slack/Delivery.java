package dev.driftgate.demo.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/** What became of a payload: how long the app took to acknowledge it, and what it sent along; empty for no ack at all. */
public record Delivery(Optional<Ack> ack) {
    /** How long Slack waits. */
    public static final Duration LIMIT = Duration.ofSeconds(3);

    /** An acknowledgement and its payload, a missing node where it had none. */
    public record Ack(Duration after, JsonNode payload) {}

    /** Whether the app was in time; if not, the user saw {@code operation_timeout}. */
    public boolean inTime() {
        return ack.isPresent();
    }

    public Optional<Duration> ackedAfter() {
        return ack.map(Ack::after);
    }
}
