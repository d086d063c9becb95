package dev.driftgate.ticket.asana;

import dev.driftgate.ticket.PlainText;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A task to create. The marker is one word by which the task is found again; it stands in the notes, and no other task's
 * notes hold it. Notes that Asana would refuse are a bug and refused here.
 */
public record AsanaTask(String marker, String name, String htmlNotes, AsanaTarget target, Optional<LocalDate> dueOn) {
    /** Asana documents no limit; longer is unreadable in a list. */
    static final int LONGEST_NAME = 255;

    /** A task that is due on no day. */
    public AsanaTask(String marker, String name, String htmlNotes, AsanaTarget target) {
        this(marker, name, htmlNotes, target, Optional.empty());
    }

    public AsanaTask {
        if (!marker.matches("\\S+")) {
            throw new IllegalArgumentException("a marker is one word");
        }
        if (!Marked.holds(AsanaHtml.NOTES.text(htmlNotes), marker)) {
            throw new IllegalArgumentException("the notes do not hold the marker " + marker);
        }
        name = PlainText.clip(PlainText.oneLine(name), LONGEST_NAME);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a task needs a name");
        }
    }
}
