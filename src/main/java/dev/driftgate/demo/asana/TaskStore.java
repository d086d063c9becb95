package dev.driftgate.demo.asana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.driftgate.demo.http.Changes;
import dev.driftgate.demo.http.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tasks and their stories, as Asana writes them. Safe for any thread. */
final class TaskStore {
    private static final Set<String> WRITABLE = Set.of(
            "name",
            "notes",
            "html_notes",
            "assignee",
            "due_on",
            "due_at",
            "start_on",
            "completed",
            "custom_fields",
            "resource_subtype",
            "liked",
            "approval_status");
    private static final Set<String> ON_CREATE =
            Set.of("workspace", "projects", "memberships", "tags", "followers", "parent", "assignee_section");

    private final Plan plan;
    private final InstantSource clock;
    private final Changes changes;
    private final Map<String, ObjectNode> tasks = new LinkedHashMap<>();
    private final Map<String, List<ObjectNode>> stories = new LinkedHashMap<>();
    private Duration untilListed = Duration.ZERO;
    private long lastGid = 1_200_000_000_001_000L;

    TaskStore(Plan plan, InstantSource clock, Changes changes) {
        this.plan = plan;
        this.clock = clock;
        this.changes = changes;
    }

    synchronized List<ObjectNode> all() {
        return tasks.values().stream().map(ObjectNode::deepCopy).toList();
    }

    /** Lists show from now on only what was made that long ago; it can be read by its gid at once. */
    synchronized void listAfter(Duration age) {
        untilListed = age;
    }

    synchronized List<ObjectNode> listed() {
        return listed(all());
    }

    synchronized List<ObjectNode> listedStories(String gid) {
        return listed(stories(gid));
    }

    private List<ObjectNode> listed(List<ObjectNode> all) {
        var latest = clock.instant().minus(untilListed);
        return all.stream()
                .filter(made -> !Instant.parse(made.path("created_at").asText()).isAfter(latest))
                .toList();
    }

    synchronized ObjectNode find(String gid) {
        return task(gid).deepCopy();
    }

    private ObjectNode task(String gid) {
        ObjectNode task = tasks.get(gid);
        if (task == null) {
            throw AsanaErrors.notFound("task", gid);
        }
        return task;
    }

    synchronized ObjectNode create(JsonNode data, String host) {
        Fields.onlyKnown(data, WRITABLE, ON_CREATE);
        ArrayNode memberships = plan.memberships(data);
        if (memberships.isEmpty() && !data.hasNonNull("workspace") && !data.hasNonNull("parent")) {
            throw AsanaErrors.bad("You should specify one of workspace, parent, projects");
        }
        String gid = Long.toString(++lastGid);
        ObjectNode task = Json.object()
                .put("gid", gid)
                .put("resource_type", "task")
                .put("name", "")
                .put("completed", false)
                .put("created_at", clock.instant().toString())
                .put("permalink_url", "http://" + host + "/asana/0/" + plan.projectGid() + "/" + gid);
        task.set("memberships", memberships);
        task.set(
                "projects",
                Json.array(
                        memberships.valueStream().map(it -> it.path("project")).toList()));
        task.set("tags", plan.tags(data.path("tags")));
        apply(task, data);
        tasks.put(gid, task);
        stories.put(gid, new ArrayList<>());
        changes.changed();
        return task.deepCopy();
    }

    synchronized ObjectNode update(String gid, JsonNode data) {
        Fields.onlyKnown(data, WRITABLE, Set.of());
        ObjectNode changed = task(gid).deepCopy();
        apply(changed, data);
        tasks.put(gid, changed);
        changes.changed();
        return changed.deepCopy();
    }

    synchronized void delete(String gid) {
        tasks.remove(task(gid).path("gid").asText());
        changes.changed();
    }

    synchronized void move(String gid, String section) {
        ObjectNode task = task(gid);
        task.set("memberships", Json.array().add(plan.membership(plan.projectGid(), section)));
        touch(task);
        changes.changed();
    }

    private void apply(ObjectNode task, JsonNode data) {
        if (data.hasNonNull("notes") && data.hasNonNull("html_notes")) {
            throw AsanaErrors.bad("You may only specify one of notes, html_notes");
        }
        for (String field : WRITABLE) {
            if (data.has(field) && !field.equals("custom_fields") && !field.equals("assignee")) {
                task.set(field, data.get(field));
            }
        }
        Fields.notes(task, data);
        if (data.has("assignee")) {
            task.set("assignee", plan.assignee(data.get("assignee")));
        }
        FieldRules.apply(task, data.path("custom_fields"));
        if (data.hasNonNull("due_on") && !data.path("due_on").asText().matches("\\d{4}-\\d{2}-\\d{2}")) {
            throw AsanaErrors.bad(
                    "due_on: Not a valid date: " + data.path("due_on").asText());
        }
        touch(task);
    }

    private void touch(ObjectNode task) {
        task.put("modified_at", clock.instant().toString());
    }

    synchronized List<ObjectNode> stories(String gid) {
        task(gid);
        return stories.getOrDefault(gid, List.of()).stream()
                .map(ObjectNode::deepCopy)
                .toList();
    }

    synchronized ObjectNode comment(String gid, JsonNode data) {
        Fields.onlyKnown(data, Set.of("text", "html_text", "is_pinned"), Set.of());
        touch(task(gid));
        ObjectNode story = Json.object()
                .put("gid", Long.toString(++lastGid))
                .put("resource_type", "story")
                .put("resource_subtype", "comment_added")
                .put("type", "comment")
                .put("created_at", clock.instant().toString());
        Fields.comment(story, data);
        stories.computeIfAbsent(gid, any -> new ArrayList<>()).add(story);
        changes.changed();
        return story.deepCopy();
    }
}
