package dev.driftgate.demo.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.driftgate.demo.http.Json;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A message as it stands now. {@code blocks} is an array, empty where the message is only text. */
public record Message(Place place, String user, Content content, List<Snippet> files, JsonNode metadata) {
    public Message {
        files = List.copyOf(files);
    }

    /** Where a message stands: in a channel or a thread of it, for everyone or for one person only. */
    public record Place(String channel, String ts, Optional<String> threadTs, Optional<String> visibleTo) {}

    public String channel() {
        return place.channel();
    }

    public String ts() {
        return place.ts();
    }

    public Optional<String> threadTs() {
        return place.threadTs();
    }

    /** The one person who sees it, where it is ephemeral. */
    public Optional<String> visibleTo() {
        return place.visibleTo();
    }

    public String text() {
        return content.text();
    }

    public JsonNode blocks() {
        return content.blocks();
    }

    /** The {@code action_id}s that can be clicked, in order. */
    public List<String> actionIds() {
        return elements().map(element -> element.path("action_id").asText()).toList();
    }

    /** Everything a reader would see, as one text: for tests that look for a word. */
    public String words() {
        StringBuilder words = new StringBuilder(text());
        blocks().findParents("text").stream()
                .map(node -> node.path("text"))
                .forEach(text -> words.append('\n')
                        .append(
                                text.isTextual()
                                        ? text.asText()
                                        : text.path("text").asText()));
        return words.toString();
    }

    Message with(Content other) {
        return new Message(place, user, other, files, metadata);
    }

    Optional<ObjectNode> action(String actionId) {
        return elements()
                .filter(element -> element.path("action_id").asText().equals(actionId))
                .findFirst();
    }

    private Stream<ObjectNode> elements() {
        return StreamSupport.stream(blocks().spliterator(), false).flatMap(Message::clickable);
    }

    private static Stream<ObjectNode> clickable(JsonNode block) {
        Stream<JsonNode> inRow = block.path("type").asText().equals("actions")
                ? StreamSupport.stream(block.path("elements").spliterator(), false)
                : Stream.of(block.path("accessory"));
        return inRow.filter(element -> element.has("action_id"))
                .map(element -> ((ObjectNode) element.deepCopy())
                        .put("block_id", block.path("block_id").asText()));
    }

    /** As Slack writes it in answers and payloads. */
    ObjectNode json() {
        ObjectNode json = Json.object()
                .put("type", "message")
                .put("user", user)
                .put("ts", ts())
                .put("text", text());
        if (user.equals(Workspace.BOT_USER)) {
            json.put("bot_id", Workspace.BOT).put("app_id", Workspace.APP).put("team", Workspace.TEAM);
        }
        if (!blocks().isEmpty()) {
            json.set("blocks", blocks());
        }
        threadTs().ifPresent(thread -> json.put("thread_ts", thread));
        if (!files.isEmpty()) {
            json.set("files", Json.array(files.stream().map(Snippet::json).toList()));
        }
        return json;
    }
}
