package dev.driftgate.ticket.linear;

import java.util.Locale;
import java.util.Optional;

/** Linear's own words; its numbers count downwards from the most pressing. */
public enum Priority {
    NONE(0),
    URGENT(1),
    HIGH(2),
    MEDIUM(3),
    LOW(4);

    private final int number;

    Priority(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /** As people write it in settings: {@code high}. */
    public static Optional<Priority> named(String word) {
        for (Priority priority : values()) {
            if (priority.name().toLowerCase(Locale.ROOT).equals(word.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(priority);
            }
        }
        return Optional.empty();
    }
}
