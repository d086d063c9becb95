package dev.driftgate.demo.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.driftgate.demo.http.Json;

/** One payload as it goes over a socket. Delivered once more, it keeps its id. */
public record Envelope(String id, String type, boolean acceptsResponse, ObjectNode payload) {
    /** The same with another payload, as nobody should be able to send it. */
    public Envelope with(ObjectNode other) {
        return new Envelope(id, type, acceptsResponse, other);
    }

    ObjectNode json() {
        return Json.object()
                .put("envelope_id", id)
                .put("type", type)
                .put("accepts_response_payload", acceptsResponse)
                .set("payload", payload);
    }
}
