package dev.driftgate.review.postgres;

import java.util.Map;
import java.util.Optional;

/** The steps of an approval. Where two people approve, the row decides who of them is the first and who the second. */
final class Approving {
    private Approving() {}

    static Transition alone(String by) {
        return new Transition(
                "state = 'approved', decided_by = :by, decided_at = :now where id = :id and state = 'pending'",
                Map.of("by", by),
                by,
                "approved",
                null);
    }

    static Transition first(String by, Optional<String> instead) {
        return new Transition(
                "first_approved_by = :by, first_approved_at = :now where id = :id and state = 'pending'"
                        + " and first_approved_by is not distinct from nullif(:instead, '')",
                Map.of("by", by, "instead", instead.orElse("")),
                by,
                "first approval",
                instead.map(other -> "instead of " + other + ", who may not approve any more")
                        .orElse(null));
    }

    static Transition second(String by, String first) {
        return new Transition(
                "state = 'approved', decided_by = :by, decided_at = :now where id = :id and state = 'pending'"
                        + " and first_approved_by = :first and first_approved_by <> :by",
                Map.of("by", by, "first", first),
                by,
                "approved",
                "after " + first);
    }
}
