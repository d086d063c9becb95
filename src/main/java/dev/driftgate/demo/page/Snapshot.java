package dev.driftgate.demo.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.driftgate.demo.asana.AsanaStandIn;
import dev.driftgate.demo.asana.AsanaTask;
import dev.driftgate.demo.http.Json;
import dev.driftgate.demo.linear.LinearIssue;
import dev.driftgate.demo.linear.LinearStandIn;
import dev.driftgate.demo.slack.Message;
import dev.driftgate.demo.slack.SlackStandIn;
import dev.driftgate.demo.slack.Snippet;
import dev.driftgate.demo.slack.Workspace.Channel;
import dev.driftgate.demo.slack.Workspace.User;
import dev.driftgate.demo.slack.Workspace.UserGroup;
import java.util.List;

/** The stand-ins as the page draws them. */
record Snapshot(SlackStandIn slack, LinearStandIn linear, AsanaStandIn asana) {
    ObjectNode setup(List<DemoAction> actions) {
        ObjectNode setup = Json.object().put("workspace", slack.workspace().name());
        setup.set(
                "users",
                Json.array(
                        slack.workspace().users().stream().map(Snapshot::user).toList()));
        setup.set(
                "channels",
                Json.array(slack.workspace().channels().stream()
                        .map(Snapshot::channel)
                        .toList()));
        setup.set(
                "groups",
                Json.array(
                        slack.workspace().groups().stream().map(Snapshot::group).toList()));
        setup.set("actions", Json.array(actions.stream().map(Snapshot::action).toList()));
        setup.putObject("linear")
                .put("team", linear.seed().teamName())
                .put("key", linear.seed().teamKey());
        setup.putObject("asana")
                .put("project", asana.seed().projectName())
                .put("section", asana.seed().sectionName());
        return setup;
    }

    private static ObjectNode user(User user) {
        return Json.object().put("id", user.id()).put("name", user.name());
    }

    private static ObjectNode channel(Channel channel) {
        return Json.object()
                .put("id", channel.id())
                .put("name", channel.name())
                .put("private", channel.isPrivate())
                .put("hasBot", channel.hasBot());
    }

    private static ObjectNode group(UserGroup group) {
        return Json.object().put("id", group.id()).put("name", group.handle());
    }

    private static ObjectNode action(DemoAction action) {
        return Json.object().put("id", action.id()).put("label", action.label()).put("hint", action.hint());
    }

    ObjectNode room(String userId, String channelId) {
        ObjectNode state = Json.object().put("connected", slack.connections() > 0);
        state.set(
                "messages",
                Json.array(slack.seenBy(userId, channelId).stream()
                        .map(Snapshot::message)
                        .toList()));
        return state;
    }

    private static ObjectNode message(Message message) {
        ObjectNode json = Json.object()
                .put("ts", message.ts())
                .put("user", message.user())
                .put("text", message.text())
                .put("thread", message.threadTs().orElse(""))
                .put("ephemeral", message.visibleTo().isPresent());
        json.set("blocks", message.blocks());
        json.set(
                "files", Json.array(message.files().stream().map(Snapshot::file).toList()));
        return json;
    }

    private static ObjectNode file(Snippet file) {
        return Json.object()
                .put("id", file.id())
                .put("name", file.name())
                .put("title", file.title())
                .put("content", file.content());
    }

    ObjectNode issues() {
        return Json.object()
                .set(
                        "issues",
                        Json.array(linear.issues().stream().map(Snapshot::issue).toList()));
    }

    private static ObjectNode issue(LinearIssue issue) {
        ObjectNode json = Json.object()
                .put("key", issue.identifier())
                .put("url", issue.url())
                .put("title", issue.title())
                .put("description", issue.description())
                .put("project", issue.project().orElse(""))
                .put("state", issue.state())
                .put("priority", issue.priority())
                .put("createdAt", issue.createdAt());
        json.set("labels", Json.strings(issue.labels()));
        json.set("attachments", Json.tree(issue.attachments()));
        json.set("comments", Json.tree(issue.comments()));
        return json;
    }

    ObjectNode tasks() {
        return Json.object()
                .set(
                        "tasks",
                        Json.array(asana.tasks().stream().map(Snapshot::task).toList()));
    }

    private static ObjectNode task(AsanaTask task) {
        ObjectNode json = Json.object()
                .put("gid", task.gid())
                .put("name", task.name())
                .put("html", task.htmlNotes())
                .put("completed", task.completed())
                .put("section", task.section().orElse(""))
                .put("url", task.url())
                .put("createdAt", task.createdAt());
        json.set("stories", Json.tree(task.stories()));
        return json;
    }
}
