package dev.driftgate.demo.linear;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** An issue as people see it. Priority is 0 for none, then 1 (urgent) to 4 (low). */
public record LinearIssue(
        String id,
        String identifier,
        String url,
        String title,
        String description,
        List<String> labels,
        Optional<String> project,
        String state,
        int priority,
        String createdAt,
        boolean trashed,
        List<Attachment> attachments,
        List<Comment> comments) {
    public LinearIssue {
        labels = List.copyOf(labels);
        attachments = List.copyOf(attachments);
        comments = List.copyOf(comments);
    }

    /** A link on an issue. */
    public record Attachment(String id, String url, String title, String subtitle, JsonNode metadata) {}

    /** A comment, in Markdown. */
    public record Comment(String id, String body, String createdAt) {}
}
