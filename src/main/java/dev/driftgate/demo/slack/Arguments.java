package dev.driftgate.demo.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.driftgate.demo.http.Call;
import dev.driftgate.demo.http.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The arguments of a Web API call, however they came: query, form or JSON. {@code host} is where the caller called. */
record Arguments(Map<String, String> values, String host) {
    static Arguments of(Call call) {
        Map<String, String> values = new LinkedHashMap<>(call.query());
        if (call.isJson()) {
            call.json().properties().forEach(field -> values.put(field.getKey(), asText(field.getValue())));
        } else {
            values.putAll(call.form());
        }
        return new Arguments(values, call.header("host").orElse("127.0.0.1"));
    }

    private static String asText(JsonNode value) {
        return value.isContainerNode() ? value.toString() : value.asText();
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    String required(String name) {
        return get(name)
                .orElseThrow(() ->
                        SlackErrors.because("invalid_arguments", List.of("[ERROR] missing required field: " + name)));
    }

    boolean flag(String name) {
        return get(name)
                .filter(value -> value.equals("true") || value.equals("1"))
                .isPresent();
    }

    int limit(int usual) {
        return get("limit").map(Integer::parseInt).orElse(usual);
    }

    /** The value as JSON; missing when absent, null when it is no JSON at all. */
    JsonNode json(String name) {
        return get(name).map(Arguments::parsed).orElse(MissingNode.getInstance());
    }

    private static JsonNode parsed(String text) {
        JsonNode json = Json.read(text);
        return json.isMissingNode() ? Json.object().nullNode() : json;
    }
}
