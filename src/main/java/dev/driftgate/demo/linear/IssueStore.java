package dev.driftgate.demo.linear;

import dev.driftgate.demo.http.Changes;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The issues, as rows in the schema's shape. Safe for any thread. */
final class IssueStore {
    private static final List<String> PRIORITIES = List.of("No priority", "Urgent", "High", "Medium", "Low");

    private final LinearDirectory directory;
    private final InstantSource clock;
    private final Changes changes;
    private final Map<String, Map<String, Object>> issues = new LinkedHashMap<>();

    IssueStore(LinearDirectory directory, InstantSource clock, Changes changes) {
        this.directory = directory;
        this.clock = clock;
        this.changes = changes;
    }

    /** Rows of what stands now; later changes do not reach them. */
    synchronized List<Map<String, Object>> all() {
        return issues.values().stream().map(IssueStore::snapshot).toList();
    }

    /** By UUID or by key such as {@code ENG-1}. */
    synchronized Map<String, Object> find(String idOrKey) {
        return snapshot(row(idOrKey));
    }

    private Map<String, Object> row(String idOrKey) {
        return issues.values().stream()
                .filter(row -> idOrKey.equals(row.get("id")) || idOrKey.equalsIgnoreCase(key(row)))
                .findFirst()
                .orElseThrow(() -> LinearErrors.notFound("Issue"));
    }

    private static String key(Map<String, Object> row) {
        return String.valueOf(row.get("identifier"));
    }

    synchronized Map<String, Object> create(Map<String, Object> input, String host) {
        Map<String, Object> team = directory.teamById(Ids.required(String.valueOf(input.get("teamId")), "teamId"));
        String id = Optional.ofNullable(input.get("id"))
                .map(given -> Ids.required(given.toString(), "id"))
                .orElseGet(() -> UUID.randomUUID().toString());
        if (issues.containsKey(id)) {
            throw LinearErrors.conflict("Issue", id);
        }
        if (!input.containsKey("title")) {
            throw LinearErrors.invalid("title should not be empty.");
        }
        int number = issues.size() + 1;
        String key = team.get("key") + "-" + number;
        Map<String, Object> row = new HashMap<>(Map.of(
                "id",
                id,
                "identifier",
                key,
                "number",
                number,
                "url",
                "http://" + host + "/linear/issue/" + key,
                "team",
                team,
                "state",
                directory.states().get(0),
                "createdAt",
                clock.instant().toString(),
                "trashed",
                false));
        row.put("labels", Rows.connection(List.of()));
        row.put("attachments", Rows.connection(List.of()));
        row.put("comments", Rows.connection(List.of()));
        priority(row, 0);
        apply(row, input);
        issues.put(id, row);
        changes.changed();
        return snapshot(row);
    }

    synchronized Map<String, Object> update(String idOrKey, Map<String, Object> input) {
        Map<String, Object> row = row(idOrKey);
        Map<String, Object> changed = new HashMap<>(row);
        apply(changed, input);
        row.putAll(changed);
        changes.changed();
        return snapshot(row);
    }

    private void apply(Map<String, Object> row, Map<String, Object> input) {
        row.put("updatedAt", clock.instant().toString());
        for (String plain : List.of("title", "estimate", "dueDate", "trashed")) {
            if (input.containsKey(plain)) {
                row.put(plain, input.get(plain));
            }
        }
        if (input.get("description") instanceof String markdown) {
            row.put("description", asStored(markdown));
        }
        if (input.get("priority") instanceof Integer priority) {
            priority(row, priority);
        }
        references(row, input);
        labels(row, input);
    }

    private static void priority(Map<String, Object> row, int priority) {
        if (priority < 0 || priority >= PRIORITIES.size()) {
            throw LinearErrors.invalid("priority must not be greater than 4.");
        }
        row.put("priority", priority);
        row.put("priorityLabel", PRIORITIES.get(priority));
    }

    private void references(Map<String, Object> row, Map<String, Object> input) {
        if (input.get("stateId") instanceof String state) {
            row.put("state", directory.state(state));
        }
        if (input.get("projectId") instanceof String project) {
            row.put("project", directory.project(Optional.of(project)));
        }
        if (input.get("assigneeId") instanceof String assignee) {
            row.put("assignee", directory.user(Optional.of(assignee)));
        }
    }

    private void labels(Map<String, Object> row, Map<String, Object> input) {
        Set<Object> ids = new LinkedHashSet<>();
        nodes(row, "labels").forEach(label -> ids.add(String.valueOf(label.get("id"))));
        if (input.get("labelIds") instanceof List<?> replaced) {
            ids.clear();
            ids.addAll(replaced);
        }
        if (input.get("addedLabelIds") instanceof List<?> added) {
            ids.addAll(added);
        }
        if (input.get("removedLabelIds") instanceof List<?> removed) {
            removed.forEach(ids::remove);
        }
        row.put(
                "labels",
                Rows.connection(
                        ids.stream().map(id -> directory.label(id.toString())).toList()));
    }

    /** Linear rewrites links on storing: never compare a description with what was sent. */
    private static String asStored(String markdown) {
        return markdown.replaceAll("\\]\\((https?://[^)\\s<>]+)\\)", "](<$1>)");
    }

    /** A second attachment with the same URL on an issue updates the first. */
    synchronized Map<String, Object> attach(String issueId, Map<String, Object> input) {
        Map<String, Object> row = row(issueId);
        if (Boolean.TRUE.equals(row.get("trashed"))) {
            throw LinearErrors.notFound("Issue");
        }
        String now = clock.instant().toString();
        List<Map<String, Object>> attachments = new ArrayList<>(nodes(row, "attachments"));
        Optional<Map<String, Object>> same = attachments.stream()
                .filter(it -> String.valueOf(input.get("url")).equals(it.get("url")))
                .findFirst();
        same.ifPresent(attachments::remove);
        Map<String, Object> attachment = new HashMap<>(Map.of("metadata", Map.of(), "updatedAt", now));
        attachment.putAll(input);
        attachment.put("issueId", row.get("id"));
        attachment.put(
                "id",
                same.map(it -> it.get("id"))
                        .orElse(input.getOrDefault("id", UUID.randomUUID().toString())));
        attachment.put("createdAt", same.map(it -> it.get("createdAt")).orElse(now));
        attachments.add(attachment);
        row.put("attachments", Rows.connection(List.copyOf(attachments)));
        changes.changed();
        return attachment;
    }

    synchronized Map<String, Object> comment(Map<String, Object> input) {
        Map<String, Object> row = row(String.valueOf(input.get("issueId")));
        String id = Optional.ofNullable(input.get("id"))
                .map(given -> Ids.required(given.toString(), "id"))
                .orElseGet(() -> UUID.randomUUID().toString());
        boolean taken = issues.values().stream()
                .anyMatch(issue -> nodes(issue, "comments").stream().anyMatch(it -> id.equals(it.get("id"))));
        if (taken) {
            throw LinearErrors.conflict("Comment", id);
        }
        Map<String, Object> comment = Map.of(
                "id", id,
                "body", String.valueOf(input.getOrDefault("body", "")),
                "createdAt", clock.instant().toString(),
                "url", row.get("url") + "#comment-" + id.substring(0, 8),
                "user", directory.viewer(),
                "issueId", String.valueOf(row.get("id")));
        List<Map<String, Object>> comments = new ArrayList<>(nodes(row, "comments"));
        comments.add(comment);
        row.put("comments", Rows.connection(List.copyOf(comments)));
        changes.changed();
        return comment;
    }

    /** The rows of a connection inside a row. */
    @SuppressWarnings("unchecked") // every connection here was made by Rows.connection
    static List<Map<String, Object>> nodes(Map<String, Object> row, String field) {
        Map<String, Object> connection = (Map<String, Object>) row.getOrDefault(field, Map.of());
        return (List<Map<String, Object>>) connection.getOrDefault("nodes", List.of());
    }

    private static Map<String, Object> snapshot(Map<String, Object> row) {
        return new HashMap<>(row);
    }
}
