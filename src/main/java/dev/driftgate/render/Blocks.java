package dev.driftgate.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Block Kit in the few shapes we use. Plain text and rich text are literal: Slack looks for no markup in them. */
final class Blocks {
    static final int LONGEST_HEADER = 150;
    static final int LONGEST_SECTION = 3_000;

    private Blocks() {}

    static ObjectNode header(String text) {
        var block = Json.object().put("type", "header");
        block.set("text", plainText(Cut.to(text, LONGEST_HEADER)));
        return block;
    }

    /** Words with names in them. */
    static ObjectNode section(String text) {
        var block = Json.object().put("type", "section");
        block.set("text", plainText(Cut.to(text, LONGEST_SECTION)));
        return block;
    }

    /** Words with links, people and times in them; already escaped, and short enough by the way they were made. */
    static ObjectNode mrkdwn(String text) {
        var block = Json.object().put("type", "section");
        block.set("text", Json.object().put("type", "mrkdwn").put("text", text));
        return block;
    }

    static ObjectNode context(List<String> mrkdwn) {
        var block = Json.object().put("type", "context");
        var elements = block.putArray("elements");
        mrkdwn.forEach(text -> elements.addObject().put("type", "mrkdwn").put("text", text));
        return block;
    }

    /** A heading in bold, and lines that Slack shows exactly as they are. */
    static ObjectNode literal(Optional<String> heading, List<String> lines) {
        var block = Json.object().put("type", "rich_text");
        var elements = block.putArray("elements");
        heading.ifPresent(text -> elements.add(bold(text)));
        elements.add(element("rich_text_preformatted", text(String.join("\n", lines))));
        return block;
    }

    static ObjectNode actions(List<ObjectNode> buttons) {
        var block = Json.object().put("type", "actions");
        ArrayNode elements = block.putArray("elements");
        elements.addAll(buttons);
        return block;
    }

    static ObjectNode plainText(String text) {
        return Json.object().put("type", "plain_text").put("text", text).put("emoji", false);
    }

    private static ObjectNode bold(String heading) {
        var text = text(heading);
        text.putObject("style").put("bold", true);
        return element("rich_text_section", text);
    }

    private static ObjectNode element(String type, ObjectNode text) {
        var element = Json.object().put("type", type);
        element.putArray("elements").add(text);
        return element;
    }

    private static ObjectNode text(String text) {
        return Json.object().put("type", "text").put("text", text);
    }
}
