package dev.driftgate.ticket.linear;

import com.fasterxml.jackson.databind.JsonNode;
import dev.driftgate.failure.Misconfigured;
import dev.driftgate.ticket.PlainText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** Finds by name what calls want by id; a name that is not there becomes a sentence that lists those that are. */
final class Directory {
    private static final int PAGE = 50;
    private static final int MOST_NAMES = 20;
    private static final String UUID = "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}";

    private final LinearApi api;

    Directory(LinearApi api) {
        this.api = api;
    }

    Team team(String key) {
        String doing = "looking for the Linear team " + key;
        return nodes(doing, Document.TEAMS, Optional.of(named("key", key))).stream()
                .filter(node -> node.path("key").asText().equalsIgnoreCase(key))
                .map(node -> new Team(node.path("id").asText(), node.path("key").asText()))
                .findFirst()
                .orElseThrow(() -> unknown("team has the key " + key, "LINEAR_TEAM", Document.TEAMS, node -> true));
    }

    String project(String project, Team team) {
        String doing = "looking for the Linear project " + project;
        Map<String, ?> filter = project.matches(UUID) ? Map.of("id", Map.of("eq", project)) : named("name", project);
        List<JsonNode> inTeam = nodes(doing, Document.PROJECTS, Optional.of(filter)).stream()
                .filter(node -> belongs(node, team))
                .toList();
        if (inTeam.size() > 1) {
            throw new Misconfigured("LINEAR_PROJECT: the team %s has %d projects called %s, give the id of one"
                    .formatted(team.key(), inTeam.size(), project));
        }
        if (inTeam.isEmpty()) {
            String missing = "project of the team " + team.key() + " is called " + project;
            throw unknown(missing, "LINEAR_PROJECT", Document.PROJECTS, node -> belongs(node, team));
        }
        return inTeam.get(0).path("id").asText();
    }

    /** The team's own label goes before the workspace's of the same name. */
    Label label(String name, Team team) {
        String doing = "looking for the Linear label " + name;
        Label label = nodes(doing, Document.LABELS, Optional.of(named("name", name))).stream()
                .map(Label::of)
                .filter(found -> found.usableIn(team))
                .max((a, b) -> Boolean.compare(b.teamId().isEmpty(), a.teamId().isEmpty()))
                .orElseThrow(() -> unknown(
                        "label of the team " + team.key() + " is called " + name,
                        "LINEAR_LABELS",
                        Document.LABELS,
                        node -> Label.of(node).usableIn(team) && !Label.of(node).isGroup()));
        if (label.isGroup()) {
            throw new Misconfigured("LINEAR_LABELS: " + name + " is a group of labels, name one of the labels in it");
        }
        return label;
    }

    /** Linear applies one label of a group at most. */
    static void refuseSiblings(List<Label> labels) {
        Map<String, Label> groups = new HashMap<>();
        for (Label label : labels) {
            Label sibling = label.groupId().isEmpty() ? null : groups.put(label.groupId(), label);
            if (sibling != null) {
                throw new Misconfigured("LINEAR_LABELS: %s and %s are both of the group %s, keep one"
                        .formatted(sibling.name(), label.name(), label.group()));
            }
        }
    }

    private static boolean belongs(JsonNode project, Team team) {
        return project.path("teams").path("nodes").findValuesAsText("id").contains(team.id());
    }

    private Misconfigured unknown(String what, String setting, Document document, Predicate<JsonNode> offered) {
        TreeSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        String field = document == Document.TEAMS ? "key" : "name";
        nodes("listing what " + setting + " can be", document, Optional.empty()).stream()
                .filter(offered)
                .map(node -> PlainText.clip(PlainText.oneLine(node.path(field).asText()), 40))
                .forEach(names::add);
        String choice = String.join(", ", names.stream().limit(MOST_NAMES).toList());
        String more = names.size() > MOST_NAMES ? " and others" : "";
        return new Misconfigured("no Linear " + what + ", check " + setting
                + (names.isEmpty() ? "; the key sees none" : "; there are " + choice + more));
    }

    private List<JsonNode> nodes(String doing, Document document, Optional<Map<String, ?>> filter) {
        Map<String, Object> variables = new HashMap<>(Map.of("first", PAGE));
        filter.ifPresent(given -> variables.put("filter", given));
        JsonNode nodes = api.data(doing, document, variables).path("nodes");
        return StreamSupport.stream(nodes.spliterator(), false).toList();
    }

    private static Map<String, ?> named(String field, String name) {
        return Map.of(field, Map.of("eqIgnoreCase", name));
    }
}
