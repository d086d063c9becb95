package dev.driftgate.ticket.linear;

import dev.driftgate.ticket.PlainText;
import java.util.UUID;

/**
 * An issue to file. The id is chosen and stored before the first attempt, and every later attempt comes with the same one.
 * A title or body too long for Linear is shortened here, visibly.
 */
public record LinearIssue(UUID id, String title, String body, LinearTarget target) {
    /** Linear documents no limit; this much is known to be safe. */
    static final int LONGEST_TITLE = 255;

    public LinearIssue {
        if (id.version() != 4) {
            throw new IllegalArgumentException("Linear takes random (version 4) ids only: " + id);
        }
        title = PlainText.clip(PlainText.oneLine(title), LONGEST_TITLE);
        if (title.isEmpty()) {
            throw new IllegalArgumentException("an issue needs a title");
        }
        body = IssueBody.fitted(body);
    }
}
