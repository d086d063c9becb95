package dev.driftgate.render;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/** Slack's documented limits for the blocks we send, and what no text of ours may hold. */
@NullMarked
final class BlockKit {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\n]]");
    private static final Pattern BARE = Pattern.compile("&(?!amp;|lt;|gt;)");
    /** What we write ourselves: people, times, and links to the two addresses of the tests. */
    private static final Pattern OURS = Pattern.compile(
            "<@U[0-9A-Z]+>|<!date\\^\\d+\\^[^|<>]+\\|[^|<>]+>|<https://(?:linear|slack)\\.test/\\w+\\|[^|<>]+>");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> problems = new ArrayList<>();

    private BlockKit() {}

    static List<String> problems(SlackMessage message) {
        var check = new BlockKit();
        check.length("text", message.text(), 3_000);
        check.mrkdwn(message.text());
        check.length("blocks", message.blocksJson(), 9_999);
        check.blocks(read(message.blocksJson()));
        return check.problems;
    }

    private void blocks(JsonNode blocks) {
        range("blocks", blocks.size(), 50);
        blocks.forEach(this::block);
    }

    private void block(JsonNode block) {
        switch (block.path("type").asText()) {
            case "header" -> plain("header", block.path("text"), 150);
            case "section" -> section(block.path("text"));
            case "context" -> {
                range("context", block.path("elements").size(), 10);
                block.path("elements").forEach(this::section);
            }
            case "rich_text" -> {
                range("rich_text", block.path("elements").size(), 50);
                block.findValuesAsText("text").forEach(text -> length("rich_text text", text, 6_000));
            }
            case "actions" -> {
                range("actions", block.path("elements").size(), 25);
                block.path("elements").forEach(this::button);
            }
            default -> problems.add("unknown block " + block);
        }
        if (CONTROL.matcher(block.toString().replace("\\n", "")).find()) {
            problems.add("control characters in " + block);
        }
    }

    private void section(JsonNode text) {
        length("section", text.path("text").asText(), 3_000);
        if (text.path("type").asText().equals("mrkdwn")) {
            mrkdwn(text.path("text").asText());
        }
    }

    private void button(JsonNode button) {
        plain("button", button.path("text"), 75);
        length("value", button.path("value").asText(), 2_000);
        length("action_id", button.path("action_id").asText(), 255);
        length("label", button.path("accessibility_label").asText(), 75);
        var confirm = button.path("confirm");
        plain("title", confirm.path("title"), 100);
        plain("text", confirm.path("text"), 300);
        plain("confirm", confirm.path("confirm"), 30);
        plain("deny", confirm.path("deny"), 30);
    }

    private void plain(String what, JsonNode text, int most) {
        if (!text.path("type").asText().equals("plain_text")) {
            problems.add(what + " is no plain text");
        }
        length(what, text.path("text").asText(), most);
    }

    private void mrkdwn(String text) {
        String rest = OURS.matcher(text).replaceAll("");
        if (rest.contains("<") || rest.contains(">") || BARE.matcher(rest).find()) {
            problems.add("live markup: " + text);
        }
        if (CONTROL.matcher(text).find()) {
            problems.add("control characters: " + text);
        }
    }

    private void length(String what, String text, int most) {
        if (text.isBlank() || text.length() > most) {
            problems.add(what + " has " + text.length() + " characters, 1 to " + most + " are allowed");
        }
    }

    private void range(String what, int count, int most) {
        if (count < 1 || count > most) {
            problems.add(what + " has " + count + " elements, 1 to " + most + " are allowed");
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }
}
