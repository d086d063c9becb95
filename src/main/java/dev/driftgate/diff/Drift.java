package dev.driftgate.diff;

import dev.driftgate.catalog.Unread;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * The outcome of one comparison: what head (staging) has beyond base (prod).
 *
 * @param changes sorted; without those that were ignored
 * @param unread sorted; what neither side may be blamed for
 * @param ignored how many changes were left out because somebody said so; a whole table is one
 * @param readAt when both sides had been read
 * @param took from the command to the verdict
 */
public record Drift(
        String comparison,
        Side base,
        Side head,
        List<Change> changes,
        List<Unread> unread,
        int ignored,
        Instant readAt,
        Duration took) {
    public Drift {
        changes = changes.stream().sorted().toList();
        unread = List.copyOf(unread);
    }

    public Verdict verdict() {
        if (!unread.isEmpty()) {
            return Verdict.INCOMPLETE;
        }
        return changes.isEmpty() ? Verdict.MATCH : Verdict.DRIFT;
    }

    public Fingerprint fingerprint() {
        return Fingerprint.of(changes);
    }

    /** The same drift without some of its changes, which count as ignored from here on, a whole table as one. */
    public Drift without(Predicate<Change> ignore) {
        var kept = changes.stream().filter(ignore.negate()).toList();
        int left = Wholes.in(changes.stream().filter(ignore).toList()).count();
        return new Drift(comparison, base, head, kept, unread, ignored + left, readAt, took);
    }
}
