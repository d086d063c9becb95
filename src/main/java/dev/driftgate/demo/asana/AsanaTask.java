package dev.driftgate.demo.asana;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
        Given given,
        List<Story> stories) {
    public AsanaTask {
        stories = List.copyOf(stories);
    }

    /** What it was given beside its text; custom fields as {@code name: value}. */
    public record Given(
            Optional<String> assignee, Optional<String> dueOn, List<String> tags, List<String> customFields) {
        static Given of(ObjectNode task) {
            return new Given(
                    Optional.ofNullable(task.path("assignee").path("name").textValue()),
                    Optional.ofNullable(task.path("due_on").textValue()),
                    task.path("tags").findValuesAsText("name"),
                    task.path("custom_fields")
                            .valueStream()
                            .map(field -> field.path("name").asText() + ": "
                                    + field.path("display_value").asText())
                            .toList());
        }
    }

    /** A comment. */
    public record Story(String gid, String text, String htmlText, String createdAt) {}
}
