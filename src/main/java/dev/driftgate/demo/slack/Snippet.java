package dev.driftgate.demo.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.driftgate.demo.http.Json;

/** A text file in a message. */
public record Snippet(String id, String name, String title, String content) {
    ObjectNode json() {
        return Json.object()
                .put("id", id)
                .put("name", name)
                .put("title", title)
                .put("mimetype", "text/plain")
                .put("filetype", name.substring(name.lastIndexOf('.') + 1))
                .put("mode", "snippet")
                .put("size", content.length());
    }
}
