package dev.driftgate.demo.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.driftgate.demo.http.Json;
import dev.driftgate.demo.slack.blocks.BlockKit;
import dev.driftgate.demo.slack.blocks.Problem;
import dev.driftgate.demo.slack.blocks.Surface;
import java.util.List;
import java.util.UUID;

/** What a message says: the text for notifications and screen readers, and the blocks, an array. */
public record Content(String text, JsonNode blocks) {
    private static final int MAX_TEXT = 40_000;

    /** Checked content for a new message. */
    static Content posted(Arguments arguments) {
        Content content = checked(arguments.get("text").orElse(""), arguments.json("blocks"));
        if (content.text.isEmpty() && content.blocks.isEmpty()) {
            throw SlackErrors.because("no_text");
        }
        return content;
    }

    /** What an update makes of the old content: text alone removes the blocks, blocks alone keep the text. */
    static Content updated(Content old, Arguments arguments) {
        if (arguments.get("text").orElse("").length() > 4000) {
            throw SlackErrors.because("msg_too_long");
        }
        boolean onlyBlocks =
                arguments.get("text").isEmpty() && !arguments.json("blocks").isEmpty();
        Content content = posted(arguments);
        return onlyBlocks ? new Content(old.text, content.blocks) : content;
    }

    static Content plain(String text) {
        return new Content(text, Json.array());
    }

    private static Content checked(String text, JsonNode blocks) {
        if (!blocks.isMissingNode() && !blocks.isArray()) {
            throw SlackErrors.because("invalid_blocks_format");
        }
        List<Problem> problems = BlockKit.problems(blocks, Surface.MESSAGE);
        if (!problems.isEmpty()) {
            throw SlackErrors.because(
                    "invalid_blocks",
                    problems.stream().map(Problem::asSlackSays).toList());
        }
        BlockKit.refusedTogether(blocks).ifPresent(code -> {
            throw SlackErrors.because(code);
        });
        return new Content(text.substring(0, Math.min(text.length(), MAX_TEXT)), withIds(blocks));
    }

    /** Slack gives every block and element an id where the app gave none. */
    private static ArrayNode withIds(JsonNode blocks) {
        ArrayNode named = Json.array();
        for (JsonNode block : blocks) {
            ObjectNode copy = (ObjectNode) block.deepCopy();
            if (!copy.has("block_id")) {
                copy.put("block_id", UUID.randomUUID().toString().substring(0, 5));
            }
            for (JsonNode element : copy.path("elements")) {
                if (element.path("type").asText().equals("button") && !element.has("action_id")) {
                    ((ObjectNode) element)
                            .put("action_id", UUID.randomUUID().toString().substring(0, 5));
                }
            }
            named.add(copy);
        }
        return named;
    }
}
