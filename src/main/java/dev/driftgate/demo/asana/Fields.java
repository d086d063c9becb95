package dev.driftgate.demo.asana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** What may stand in a body, and how plain and rich text go together. */
final class Fields {
    private Fields() {}

    static void onlyKnown(JsonNode data, Set<String> known, Set<String> alsoKnown) {
        if (!data.isObject()) {
            throw AsanaErrors.bad("Missing input: data");
        }
        data.fieldNames().forEachRemaining(field -> {
            if (!known.contains(field) && !alsoKnown.contains(field)) {
                throw AsanaErrors.bad("Could not parse request data: " + field + " cannot be written here");
            }
        });
    }

    static void notes(ObjectNode task, JsonNode data) {
        if (data.hasNonNull("html_notes")) {
            task.put("notes", RichTextRules.textOfNotes(data.path("html_notes").asText()));
        } else if (data.hasNonNull("notes")) {
            task.put("html_notes", body(data.path("notes").asText()));
        } else if (!task.has("notes")) {
            task.put("notes", "").put("html_notes", body(""));
        }
    }

    static void comment(ObjectNode story, JsonNode data) {
        if (data.hasNonNull("text") == data.hasNonNull("html_text")) {
            throw AsanaErrors.bad("You should specify one of text, html_text");
        }
        if (data.hasNonNull("html_text")) {
            String html = data.path("html_text").asText();
            story.put("text", RichTextRules.textOfComment(html)).put("html_text", html);
        } else {
            story.put("text", data.path("text").asText())
                    .put("html_text", body(data.path("text").asText()));
        }
    }

    private static String body(String text) {
        return "<body>" + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</body>";
    }
}
