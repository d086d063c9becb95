package dev.driftgate.render;

import dev.driftgate.diff.Drift;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a Linear issue tells.
 *
 * @param drift as it was approved
 * @param asked who wanted the check, and when
 * @param approved who approved, and when, in their order
 * @param card the address of the Slack message
 * @param readAgain whether both databases could be read once more after the approval
 */
public record LinearFacts(Drift drift, Step asked, List<Step> approved, Optional<String> card, boolean readAgain) {
    public LinearFacts {
        approved = List.copyOf(approved);
    }

    /**
     * What somebody did.
     *
     * @param by a person's name, not an id
     */
    public record Step(String by, Instant at) {}
}
