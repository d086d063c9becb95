package dev.driftgate.demo.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.driftgate.demo.http.Json;
import dev.driftgate.demo.http.Refusal;
import dev.driftgate.demo.slack.Message.Place;
import dev.driftgate.demo.slack.Payloads.Scene;
import dev.driftgate.demo.slack.Payloads.Ways;
import dev.driftgate.demo.slack.ResponseUrls.Origin;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What people do in Slack: type commands, write messages, press buttons. */
final class People {
    private final Workspace workspace;
    private final Timeline timeline;
    private final Sockets sockets;
    private final Answering answering;

    /** How payloads can be answered. */
    record Answering(ResponseUrls urls, Triggers triggers, SocketLinks links, InstantSource clock) {
        Ways ways(Origin origin) {
            return new Ways(urls.issue(origin, links.host()), triggers.issue());
        }
    }

    People(Workspace workspace, Timeline timeline, Sockets sockets, Answering answering) {
        this.workspace = workspace;
        this.timeline = timeline;
        this.sockets = sockets;
        this.answering = answering;
    }

    Message say(String userId, String channelId, String text) {
        Scene scene = scene(userId, channelId);
        return timeline.post(ts -> new Message(
                new Place(scene.channel().id(), ts, Optional.empty(), Optional.empty()),
                userId,
                Content.plain(text),
                List.of(),
                Json.object()));
    }

    Delivery command(String userId, String channelId, String typed) {
        Scene scene = scene(userId, channelId);
        Origin origin = new Origin(userId, channelId, Optional.empty());
        ObjectNode payload = Payloads.command(scene, typed, answering.ways(origin));
        Delivery delivery =
                sockets.deliver(new Envelope(UUID.randomUUID().toString(), "slash_commands", true, payload));
        if (delivery.inTime()) {
            delivery.ack()
                    .map(Delivery.Ack::payload)
                    .filter(body -> body.isObject() && !body.isEmpty())
                    .ifPresent(body ->
                            answerWithAck(origin, payload.path("command").asText(), body));
        } else {
            failed(origin, payload.path("command").asText(), "operation_timeout");
        }
        return delivery;
    }

    private void answerWithAck(Origin origin, String command, JsonNode body) {
        try {
            answering.urls().say(origin, body);
        } catch (Refusal refused) {
            failed(
                    origin,
                    command,
                    Json.read(refused.answer().body()).path("error").asText());
        }
    }

    private void failed(Origin origin, String command, String code) {
        Content content = Content.plain(command + " failed with the error \"" + code + "\"");
        timeline.post(ts -> new Message(
                new Place(origin.channel(), ts, Optional.empty(), Optional.of(origin.user())),
                Workspace.SLACKBOT,
                content,
                List.of(),
                Json.object()));
    }

    Delivery click(String userId, Message message, String actionId) {
        ObjectNode action =
                message.action(actionId).orElseThrow(() -> new IllegalArgumentException("no such button: " + actionId));
        action.remove(List.of("confirm", "accessibility_label"));
        action.put("action_ts", timestamp());
        Scene scene = scene(userId, message.channel());
        Ways ways = answering.ways(new Origin(userId, message.channel(), Optional.of(message)));
        ObjectNode payload = Payloads.click(scene, message, action, ways);
        return sockets.deliver(new Envelope(UUID.randomUUID().toString(), "interactive", false, payload));
    }

    private String timestamp() {
        return String.format(Locale.ROOT, "%.6f", answering.clock().millis() / 1000.0);
    }

    private Scene scene(String userId, String channelId) {
        return new Scene(
                workspace.user(userId).orElseThrow(() -> new IllegalArgumentException("no such user: " + userId)),
                workspace
                        .channel(channelId)
                        .orElseThrow(() -> new IllegalArgumentException("no such channel: " + channelId)));
    }
}
