package dev.driftgate.render;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A button that asks before it acts.
 *
 * @param value at most 2,000 characters
 * @param label for screen readers, at most 75 characters
 */
record Button(String actionId, String text, String value, String label, Confirm confirm) {
    /** The question: at most 100, 300, 30 and 30 characters. */
    record Confirm(String title, String text, String yes, String no) {
        private ObjectNode node() {
            var node = Json.object();
            node.set("title", Blocks.plainText(title));
            node.set("text", Blocks.plainText(Cut.to(text, 300)));
            node.set("confirm", Blocks.plainText(yes));
            node.set("deny", Blocks.plainText(no));
            return node;
        }
    }

    ObjectNode primary() {
        return node().put("style", "primary");
    }

    ObjectNode node() {
        var node = Json.object().put("type", "button").put("action_id", actionId);
        node.set("text", Blocks.plainText(text));
        node.put("value", value).put("accessibility_label", label);
        node.set("confirm", confirm.node());
        return node;
    }
}
