package dev.driftgate.demo.linear;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What issues refer to: the team, its states, labels, projects and members. Never changes. */
final class LinearDirectory {
    private static final List<String[]> STATES = List.of(
            new String[] {"Backlog", "backlog"},
            new String[] {"Todo", "unstarted"},
            new String[] {"In Progress", "started"},
            new String[] {"Done", "completed"},
            new String[] {"Canceled", "canceled"});
    private static final Map<String, Object> ORGANIZATION =
            Map.of("id", Ids.of("organization"), "name", "Sample workspace", "urlKey", "sample");

    private final Map<String, Object> team;
    private final List<Map<String, Object>> states = new ArrayList<>();
    private final List<Map<String, Object>> labels = new ArrayList<>();
    private final List<Map<String, Object>> projects;
    private final List<Map<String, Object>> users;

    LinearDirectory(LinearSeed seed) {
        team = Map.of("id", Ids.of("team " + seed.teamKey()), "key", seed.teamKey(), "name", seed.teamName());
        for (String[] state : STATES) {
            states.add(Map.of(
                    "id",
                    Ids.of("state " + state[0]),
                    "name",
                    state[0],
                    "type",
                    state[1],
                    "position",
                    states.size(),
                    "team",
                    team));
        }
        Map<String, Object> group = label("Area", true);
        labels.add(group);
        seed.labels().forEach(name -> labels.add(label(name, false)));
        projects = seed.projects().stream().map(this::project).toList();
        users = seed.emails().stream().map(LinearDirectory::user).toList();
    }

    private Map<String, Object> label(String name, boolean isGroup) {
        Map<String, Object> label = new HashMap<>(
                Map.of("id", Ids.of("label " + name), "name", name, "color", "#5e6ad2", "isGroup", isGroup));
        label.put("team", isGroup ? team : null);
        label.put("parent", null);
        return label;
    }

    private Map<String, Object> project(String name) {
        return Map.of(
                "id",
                Ids.of("project " + name),
                "name",
                name,
                "url",
                "https://linear.app/sample/project/sample",
                "teams",
                Rows.connection(List.of(team)));
    }

    private static Map<String, Object> user(String email) {
        String name = email.substring(0, email.indexOf('@'));
        return Map.of(
                "id",
                Ids.of("user " + email),
                "name",
                name,
                "displayName",
                name,
                "email",
                email,
                "active",
                true,
                "organization",
                ORGANIZATION);
    }

    Map<String, Object> organization() {
        return ORGANIZATION;
    }

    Map<String, Object> team() {
        return team;
    }

    Map<String, Object> viewer() {
        return users.get(0);
    }

    List<Map<String, Object>> states() {
        return states;
    }

    List<Map<String, Object>> labels() {
        return labels;
    }

    List<Map<String, Object>> projects() {
        return projects;
    }

    List<Map<String, Object>> users() {
        return users;
    }

    Map<String, Object> teamById(String id) {
        return byId(List.of(team), id, "Team");
    }

    Map<String, Object> state(String id) {
        return byId(states, id, "WorkflowState");
    }

    Map<String, Object> project(Optional<?> id) {
        return id.map(it -> byId(projects, it.toString(), "Project")).orElse(Map.of());
    }

    Map<String, Object> user(Optional<?> id) {
        return id.map(it -> byId(users, it.toString(), "User")).orElse(Map.of());
    }

    Map<String, Object> label(String id) {
        Map<String, Object> label = byId(labels, id, "IssueLabel");
        if (Boolean.TRUE.equals(label.get("isGroup"))) {
            throw LinearErrors.refused("The label is a group and cannot be applied to an issue.");
        }
        return label;
    }

    private static Map<String, Object> byId(List<Map<String, Object>> rows, String id, String entity) {
        return rows.stream()
                .filter(row -> id.equals(row.get("id")))
                .findFirst()
                .orElseThrow(() -> LinearErrors.notFound(entity));
    }
}
