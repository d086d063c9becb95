package dev.driftgate.demo.asana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.driftgate.demo.http.Json;
import java.util.List;
import java.util.Optional;

/** The workspace, its project, the project's sections and the one user. Never changes. */
record Plan(AsanaSeed seed) {
    String projectGid() {
        return seed.projectGid();
    }

    ObjectNode me() {
        ObjectNode me = named("user", AsanaSeed.ME, "you").put("email", "you@example.com");
        me.set("workspaces", Json.array().add(workspace()));
        return me;
    }

    ObjectNode workspace() {
        return named("workspace", AsanaSeed.WORKSPACE, "Sample workspace");
    }

    ObjectNode project(String gid) {
        if (!gid.equals(seed.projectGid())) {
            throw AsanaErrors.notFound("project", gid);
        }
        ObjectNode project = named("project", gid, seed.projectName()).put("archived", false);
        project.set("workspace", workspace());
        return project;
    }

    List<ObjectNode> sections() {
        ObjectNode project = named("project", seed.projectGid(), seed.projectName());
        ObjectNode first = named("section", seed.sectionGid(), seed.sectionName());
        ObjectNode second = named("section", AsanaSeed.OTHER_SECTION, "Done");
        first.set("project", project);
        second.set("project", project);
        return List.of(first, second);
    }

    ObjectNode section(String gid) {
        return sections().stream()
                .filter(section -> section.path("gid").asText().equals(gid))
                .findFirst()
                .orElseThrow(() -> AsanaErrors.notFound("section", gid));
    }

    /** Where a new task stands, by its {@code memberships} or else its {@code projects}. */
    ArrayNode memberships(JsonNode data) {
        ArrayNode memberships = Json.array();
        for (JsonNode wanted : data.path("memberships")) {
            memberships.add(membership(
                    wanted.path("project").asText(), wanted.path("section").asText(seed.sectionGid())));
        }
        if (memberships.isEmpty()) {
            for (JsonNode project : data.path("projects")) {
                memberships.add(membership(project.asText(), seed.sectionGid()));
            }
        }
        return memberships;
    }

    ObjectNode membership(String project, String section) {
        ObjectNode membership = Json.object();
        membership.set("project", compact(project(project)));
        membership.set("section", compact(section(section)));
        return membership;
    }

    ObjectNode tag(String gid) {
        if (!gid.equals(AsanaSeed.TAG)) {
            throw AsanaErrors.notFound("tag", gid);
        }
        return named("tag", gid, "dbt");
    }

    /** The tags that a new task is given, each by its gid. */
    ArrayNode tags(JsonNode wanted) {
        ArrayNode tags = Json.array();
        for (JsonNode tag : wanted) {
            if (!tag.asText().equals(AsanaSeed.TAG)) {
                throw AsanaErrors.bad("tags: Not a recognized ID: " + tag.asText());
            }
            tags.add(compact(tag(tag.asText())));
        }
        return tags;
    }

    ObjectNode user(String who) {
        if (!isMe(who)) {
            throw AsanaErrors.notFound("user", who);
        }
        return me();
    }

    private static boolean isMe(String who) {
        return List.of("me", AsanaSeed.ME, "you@example.com").contains(who);
    }

    JsonNode assignee(JsonNode wanted) {
        if (wanted.isNull()) {
            return JsonNodeFactory.instance.nullNode();
        }
        return Optional.of(wanted.asText())
                .filter(Plan::isMe)
                .map(who -> compact(me()))
                .orElseThrow(() -> AsanaErrors.bad("assignee: Not an email, GID, or \"me\": " + wanted.asText()));
    }

    private static ObjectNode named(String type, String gid, String name) {
        return Json.object().put("gid", gid).put("resource_type", type).put("name", name);
    }

    static ObjectNode compact(ObjectNode full) {
        return full.deepCopy().retain("gid", "resource_type", "name");
    }
}
