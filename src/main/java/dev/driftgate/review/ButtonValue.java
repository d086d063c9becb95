package dev.driftgate.review;

import dev.driftgate.review.postgres.Review;
import java.util.Optional;
import java.util.UUID;

/**
 * What a card's button carries.
 *
 * @param fingerprint of the drift that the card showed, abbreviated; early cards carry none
 */
public record ButtonValue(UUID review, Optional<String> fingerprint) {
    /** Empty when it is not the value of a button of ours. */
    public static Optional<ButtonValue> parse(String value) {
        String[] parts = value.split(":", 2);
        try {
            return Optional.of(new ButtonValue(
                    UUID.fromString(parts[0]), parts.length == 1 ? Optional.empty() : Optional.of(parts[1])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether it is about this review as people saw it. */
    boolean fits(Review found) {
        return fingerprint
                .map(found.drift().fingerprint().abbreviated()::equals)
                .orElse(true);
    }
}
