package dev.driftgate.failure;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Postgres, Slack, Linear or Asana did not do what was asked. The message is one sentence: what was being done, on what,
 * the cause, and where to look; it never holds a secret or a whole body.
 */
public final class OutsideFailure extends RuntimeException {
    private final String sentence;
    private final boolean retryable;
    private final boolean undone;
    private final @Nullable Duration retryAfter;

    private OutsideFailure(
            String sentence,
            boolean retryable,
            boolean undone,
            @Nullable Duration retryAfter,
            @Nullable Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
        this.retryable = retryable;
        this.undone = undone;
        this.retryAfter = retryAfter;
    }

    /** The same call may work later. */
    public static OutsideFailure passing(String message, @Nullable Throwable cause) {
        return new OutsideFailure(message, true, false, null, cause);
    }

    /** The service did nothing and said when to come back. */
    public static OutsideFailure limited(String message, Duration retryAfter) {
        return new OutsideFailure(message, true, true, retryAfter, null);
    }

    /** There is a time to come back, and until then nobody knows whether the service did it. */
    public static OutsideFailure unknownFor(String message, Duration retryAfter) {
        return new OutsideFailure(message, true, false, retryAfter, null);
    }

    /** The service understood and refused; the same call will be refused again. */
    public static OutsideFailure refused(String message, @Nullable Throwable cause) {
        return new OutsideFailure(message, false, true, null, cause);
    }

    /** The message. */
    public String sentence() {
        return sentence;
    }

    public boolean retryable() {
        return retryable;
    }

    /** Whether the service answered that it did not do it, be it for now or for good; otherwise it may have. */
    public boolean undone() {
        return undone;
    }

    /** How long to wait, where that is known. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
