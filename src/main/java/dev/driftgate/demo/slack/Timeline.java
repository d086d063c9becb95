package dev.driftgate.demo.slack;

import dev.driftgate.demo.http.Changes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** All messages, oldest first, ephemeral ones among them. Safe for any thread. */
final class Timeline {
    private final InstantSource clock;
    private final Changes changes;
    private final List<Message> messages = new ArrayList<>();
    private long lastMicros;

    Timeline(InstantSource clock, Changes changes) {
        this.clock = clock;
        this.changes = changes;
    }

    /** Adds what {@code write} makes of a fresh timestamp. */
    synchronized Message post(Function<String, Message> write) {
        Message message = write.apply(nextTs());
        messages.add(message);
        changes.changed();
        return message;
    }

    synchronized Message replace(Message old, Message with) {
        messages.set(messages.indexOf(old), with);
        changes.changed();
        return with;
    }

    synchronized void delete(Message message) {
        messages.remove(message);
        changes.changed();
    }

    /** Finds by channel and timestamp; an ephemeral message is not found unless asked for. */
    synchronized Optional<Message> find(String channel, String ts, boolean alsoEphemeral) {
        return messages.stream()
                .filter(message ->
                        message.channel().equals(channel) && message.ts().equals(ts))
                .filter(message -> alsoEphemeral || message.visibleTo().isEmpty())
                .findFirst();
    }

    synchronized List<Message> all(Predicate<Message> wanted) {
        return messages.stream().filter(wanted).toList();
    }

    private String nextTs() {
        Instant now = clock.instant();
        long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1000;
        lastMicros = Math.max(micros, lastMicros + 1);
        return String.format(Locale.ROOT, "%d.%06d", lastMicros / 1_000_000, lastMicros % 1_000_000);
    }
}
