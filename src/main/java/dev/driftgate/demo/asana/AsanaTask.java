package dev.driftgate.demo.asana;

import java.util.List;
import java.util.Optional;

/** A task as people see it. */
public record AsanaTask(
        String gid,
        String name,
        String notes,
        String htmlNotes,
        boolean completed,
        Optional<String> section,
        String url,
        String createdAt,
        List<Story> stories) {
    public AsanaTask {
        stories = List.copyOf(stories);
    }

    /** A comment. */
    public record Story(String gid, String text, String htmlText, String createdAt) {}
}
