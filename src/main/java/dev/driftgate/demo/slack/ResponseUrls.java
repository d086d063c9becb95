package dev.driftgate.demo.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.driftgate.demo.http.Answer;
import dev.driftgate.demo.http.Call;
import dev.driftgate.demo.http.Json;
import dev.driftgate.demo.http.Service;
import dev.driftgate.demo.http.Writes;
import dev.driftgate.demo.slack.Message.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The URLs handed out with commands and clicks: five uses in thirty minutes. */
final class ResponseUrls implements Service {
    private static final int USES = 5;
    private static final Duration LIFE = Duration.ofMinutes(30);

    private final InstantSource clock;
    private final Timeline timeline;
    private final Writes writes;
    private final Map<String, Open> open = new ConcurrentHashMap<>();

    /** Whom a URL answers: a person in a channel, and the message where a button was clicked. */
    record Origin(String user, String channel, Optional<Message> message) {}

    private record Open(Origin origin, Instant until, AtomicInteger left) {}

    ResponseUrls(InstantSource clock, Timeline timeline, Writes writes) {
        this.clock = clock;
        this.timeline = timeline;
        this.writes = writes;
    }

    String issue(Origin origin, String host) {
        String id = UUID.randomUUID().toString();
        open.put(id, new Open(origin, clock.instant().plus(LIFE), new AtomicInteger(USES)));
        return "http://" + host + "/slack/response/" + id;
    }

    @Override
    public String operation(Call call) {
        return "response_url";
    }

    @Override
    public Answer answer(Call call) {
        String id = call.path().replaceFirst("^/", "");
        Open url = open.get(id);
        if (url == null) {
            return refused("invalid_url");
        }
        if (clock.instant().isAfter(url.until())) {
            return refused("expired_url");
        }
        if (url.left().getAndDecrement() <= 0) {
            return refused("used_url");
        }
        say(url.origin(), call.json());
        var arguments = Json.object().put("response_url", id);
        call.json().properties().forEach(field -> arguments.set(field.getKey(), field.getValue()));
        writes.add(operation(call), arguments);
        return Answer.json(Json.object().put("ok", true));
    }

    private static Answer refused(String code) {
        return Answer.json(404, SlackErrors.error(code));
    }

    /** Does what a message sent to a response URL, or along with an ack, asks for. */
    void say(Origin origin, JsonNode body) {
        Optional<Message> original =
                origin.message().flatMap(message -> timeline.find(message.channel(), message.ts(), true));
        if (body.path("delete_original").asBoolean()) {
            original.ifPresent(timeline::delete);
            return;
        }
        Content content = Content.posted(asArguments(body));
        if (body.path("replace_original").asBoolean() && original.isPresent()) {
            timeline.replace(original.get(), original.get().with(content));
        } else {
            post(origin, body, content);
        }
    }

    private void post(Origin origin, JsonNode body, Content content) {
        boolean everyone = body.path("response_type").asText().equals("in_channel");
        Optional<String> thread = Optional.ofNullable(body.path("thread_ts").textValue())
                .or(() -> origin.message().flatMap(Message::threadTs));
        Optional<String> visibleTo = everyone ? Optional.empty() : Optional.of(origin.user());
        timeline.post(ts -> new Message(
                new Place(origin.channel(), ts, thread, visibleTo),
                Workspace.BOT_USER,
                content,
                List.of(),
                Json.object()));
    }

    private static Arguments asArguments(JsonNode body) {
        Map<String, String> values = new ConcurrentHashMap<>();
        body.properties()
                .forEach(field -> values.put(
                        field.getKey(),
                        field.getValue().isContainerNode()
                                ? field.getValue().toString()
                                : field.getValue().asText()));
        return new Arguments(values, "");
    }
}
