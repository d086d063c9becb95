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
    /** Longer than Slack's calls take; Postgres ends the session of a writer that stops in the middle. */
    private static final String LONGEST = "set local idle_in_transaction_session_timeout = '30s'";

    private final Jdbi jdbi;
    private final InstantSource clock;
    private final UUID review;
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
        } catch (JdbiException e) {
            written.ifPresent(card -> makeGood(card, e));
            throw e;
        }
    }

    private Card write(Handle handle, Card card, BiFunction<Review, Card, Card> writer) {
        var changed = writer.apply(Reviews.find(handle, review).orElseThrow(), card);
        if (!changed.equals(card)) {
            written = Optional.of(changed);
            Cards.store(handle, review, changed);
        }
        return changed;
    }

    /** Slack has the message but the row does not say so. Somebody else may have written since: the card is shown anew. */
    private void makeGood(Card card, JdbiException because) {
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
