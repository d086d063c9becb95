package dev.driftgate.review.postgres;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * One write to a card, under the lock of its row. Who is frozen while holding it loses it to the others; what such a writer
 * still sent to Slack is made good when it wakes up.
 */
final class CardWriting {
    /** Longer than one of Slack's calls takes; Postgres ends the session of a writer that stops in the middle. */
    private static final String LONGEST = "set local idle_in_transaction_session_timeout = '30s'";

    private final Jdbi jdbi;
    private final InstantSource clock;
    private final UUID review;
    /** What Slack may show though the row may not say so. */
    private Optional<Card> written = Optional.empty();

    CardWriting(Jdbi jdbi, InstantSource clock, UUID review) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.review = review;
    }

    Optional<Card> by(BiFunction<Review, Card, Card> writer) {
        try {
            return jdbi.inTransaction(handle -> {
                handle.execute(LONGEST);
                return Cards.lock(handle, review).map(card -> write(handle, card, writer));
            });
        } catch (RuntimeException e) {
            written.ifPresent(card -> makeGood(card, e));
            throw e;
        }
    }

    private Card write(Handle handle, Card card, BiFunction<Review, Card, Card> writer) {
        var changed = written(handle, card, writer);
        written = Optional.of(changed);
        if (!changed.equals(card)) {
            Cards.store(handle, review, changed);
        }
        return changed;
    }

    /** A writer that fails while it has the lock is called again by whoever called it. */
    private Card written(Handle handle, Card card, BiFunction<Review, Card, Card> writer) {
        try {
            return writer.apply(Reviews.find(handle, review).orElseThrow(), card);
        } catch (RuntimeException e) {
            written = isHeld(handle) ? Optional.empty() : Optional.of(card);
            throw e;
        }
    }

    private static boolean isHeld(Handle handle) {
        try {
            handle.execute("select true");
            return true;
        } catch (JdbiException e) {
            return false;
        }
    }

    /** Somebody else may have written since, and Slack may show what this one wrote: the card is shown anew. */
    private void makeGood(Card card, RuntimeException because) {
        try {
            jdbi.useTransaction(handle -> {
                var known = Cards.lock(handle, review).orElseThrow();
                Cards.store(handle, review, (known.ts().isPresent() ? known : card).showing(0));
                DueWork.showAgain(handle, review, clock.instant());
            });
        } catch (JdbiException e) {
            because.addSuppressed(e);
        }
    }
}
