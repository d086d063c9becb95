package dev.driftgate.demo.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** One HTTP answer. */
public record Answer(int status, Map<String, String> headers, String body) {
    public Answer {
        headers = Map.copyOf(headers);
    }

    public static Answer json(int status, JsonNode body) {
        return new Answer(status, Map.of("content-type", "application/json; charset=utf-8"), body.toString());
    }

    public static Answer json(JsonNode body) {
        return json(200, body);
    }

    public static Answer text(int status, String body) {
        return new Answer(status, Map.of("content-type", "text/plain; charset=utf-8"), body);
    }

    public static Answer html(int status, String body) {
        return new Answer(status, Map.of("content-type", "text/html; charset=utf-8"), body);
    }

    public Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body);
    }
}
