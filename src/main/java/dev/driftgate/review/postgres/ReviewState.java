package dev.driftgate.review.postgres;

import java.util.Locale;

/** Where a review stands. Pending waits for people; filed, ignored, superseded and resolved are final. */
public enum ReviewState {
    PENDING,
    APPROVED,
    FILED,
    FAILED,
    IGNORED,
    SUPERSEDED,
    RESOLVED;

    /** Whether a button of its card does something. */
    public boolean waitsForPeople() {
        return this == PENDING || this == FAILED;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ReviewState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
