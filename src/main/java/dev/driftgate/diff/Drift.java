package dev.driftgate.diff;

import dev.driftgate.catalog.Unread;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * The outcome of one comparison: what head (staging) has beyond base (prod).
 *
 * @param changes sorted; without those that were ignored
 * @param unread sorted; what neither side may be blamed for
 * @param notes what is worth a word but is no drift, one sentence each
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
        List<String> notes,
        int ignored,
        Instant readAt,
        Duration took) {
    /** A drift that was stored before there were notes has none. */
    public Drift {
        changes = changes.stream().sorted().toList();
        unread = List.copyOf(unread);
        notes = List.copyOf(Objects.requireNonNullElse(notes, List.of()));
    }

    public Verdict verdict() {
        if (!unread.isEmpty()) {
            return Verdict.INCOMPLETE;
        }
        return changes.isEmpty() ? Verdict.MATCH : Verdict.DRIFT;
    }

    /** Before anything was read. */
    public Instant began() {
        return readAt.minus(took);
    }

    public Fingerprint fingerprint() {
        return Fingerprint.of(changes);
    }

    /** The same drift without some of its changes, which count as ignored from here on, a whole table as one. */
    public Drift without(Predicate<Change> ignore) {
        var kept = changes.stream().filter(ignore.negate()).toList();
        int left = Wholes.in(changes.stream().filter(ignore).toList()).count();
        return new Drift(comparison, base, head, kept, unread, notes, ignored + left, readAt, took);
    }

    /** The same drift, silent about some of what could not be read. */
    public Drift silentOf(Predicate<Unread> silent) {
        var kept = unread.stream().filter(silent.negate()).toList();
        return new Drift(comparison, base, head, changes, kept, notes, ignored, readAt, took);
    }

    /** The same drift with notes. */
    public Drift noting(List<String> notes) {
        return new Drift(comparison, base, head, changes, unread, notes, ignored, readAt, took);
    }
}
