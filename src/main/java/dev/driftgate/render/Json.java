package dev.driftgate.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON as a tree for messages, and its bytes: the same for the same tree on every machine. */
final class Json {
    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** On one line, for machines. */
    static String compact(JsonNode node) {
        return visible(node.toString());
    }

    /** Marks that rearrange a terminal can stand in strings only, where JSON lets them be escaped without a loss. */
    static String visible(String json) {
        var out = new StringBuilder(json.length());
        json.codePoints().forEach(c -> {
            if (c > ' ' && Visible.hides(c)) {
                for (char unit : Character.toChars(c)) {
                    out.append(String.format("\\u%04x", (int) unit));
                }
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** Whether nothing in it hides or rearranges what follows. */
    static boolean isVisible(String json) {
        return json.codePoints().noneMatch(c -> c > ' ' && Visible.hides(c));
    }
}
