package dev.driftgate.ticket.linear;

import com.fasterxml.jackson.databind.JsonNode;

/** A label; one without a team is the workspace's, one with a group excludes its siblings. Absent parts are empty. */
record Label(String id, String name, boolean isGroup, String teamId, String groupId, String group) {
    static Label of(JsonNode node) {
        JsonNode parent = node.path("parent");
        return new Label(
                node.path("id").asText(),
                node.path("name").asText(),
                node.path("isGroup").asBoolean(),
                node.path("team").path("id").asText(""),
                parent.path("id").asText(""),
                parent.path("name").asText(""));
    }

    boolean usableIn(Team team) {
        return teamId.isEmpty() || teamId.equals(team.id());
    }
}
