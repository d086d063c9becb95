package dev.driftgate.demo.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.driftgate.demo.http.Json;
import dev.driftgate.demo.slack.Workspace.Channel;
import dev.driftgate.demo.slack.Workspace.User;

/** What Slack sends over the socket, in its shapes. */
final class Payloads {
    /** Who does something, and where. */
    record Scene(User user, Channel channel) {
        /** What the payload calls the channel: those that are not public have a name by kind. */
        String channelName() {
            if (Workspace.isDirectMessage(channel.id())) {
                return "directmessage";
            }
            return channel.isPrivate() ? "privategroup" : channel.name();
        }
    }

    /** The ways to answer that a payload carries. */
    record Ways(String responseUrl, String triggerId) {}

    private Payloads() {}

    static ObjectNode command(Scene scene, String typed, Ways ways) {
        String[] words = typed.strip().split("\\s+", 2);
        return Json.object()
                .put("token", "verification")
                .put("team_id", Workspace.TEAM)
                .put("team_domain", "sample")
                .put("channel_id", scene.channel().id())
                .put("channel_name", scene.channelName())
                .put("user_id", scene.user().id())
                .put("user_name", scene.user().name())
                .put("command", words[0])
                .put("text", words.length > 1 ? words[1] : "")
                .put("api_app_id", Workspace.APP)
                .put("is_enterprise_install", "false")
                .put("response_url", ways.responseUrl())
                .put("trigger_id", ways.triggerId());
    }

    static ObjectNode click(Scene scene, Message message, ObjectNode action, Ways ways) {
        ObjectNode click = Json.object().put("type", "block_actions");
        click.set("user", user(scene.user()));
        click.putObject("team").put("id", Workspace.TEAM).put("domain", "sample");
        click.put("api_app_id", Workspace.APP).put("token", "verification");
        click.putNull("enterprise").put("is_enterprise_install", false);
        click.set("container", container(message));
        click.put("trigger_id", ways.triggerId());
        click.putObject("channel").put("id", message.channel()).put("name", scene.channelName());
        click.set("message", message.json());
        click.put("response_url", ways.responseUrl());
        click.putObject("state").putObject("values");
        click.putArray("actions").add(action);
        return click;
    }

    private static ObjectNode user(User user) {
        return Json.object()
                .put("id", user.id())
                .put("username", user.name())
                .put("name", user.name())
                .put("team_id", Workspace.TEAM);
    }

    private static ObjectNode container(Message message) {
        ObjectNode container = Json.object()
                .put("type", "message")
                .put("message_ts", message.ts())
                .put("channel_id", message.channel())
                .put("is_ephemeral", message.visibleTo().isPresent());
        message.threadTs().ifPresent(thread -> container.put("thread_ts", thread));
        return container;
    }
}
