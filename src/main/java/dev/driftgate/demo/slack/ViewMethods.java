package dev.driftgate.demo.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.driftgate.demo.http.Json;
import dev.driftgate.demo.slack.blocks.BlockKit;
import dev.driftgate.demo.slack.blocks.Problem;
import dev.driftgate.demo.slack.blocks.Surface;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** {@code views.publish} and {@code views.open}: checked and kept. */
final class ViewMethods {
    private static final int MAX_SIZE = 250_000;

    private final Triggers triggers;
    private final List<JsonNode> views = new CopyOnWriteArrayList<>();

    ViewMethods(Triggers triggers) {
        this.triggers = triggers;
    }

    Map<String, Method> methods() {
        return Map.of(
                "views.publish", Method.bot("", this::publish),
                "views.open", Method.bot("", this::open));
    }

    List<JsonNode> all() {
        return List.copyOf(views);
    }

    private ObjectNode publish(Arguments arguments) {
        arguments.required("user_id");
        return kept(checked(arguments, "home"));
    }

    private ObjectNode open(Arguments arguments) {
        triggers.exchange(arguments.required("trigger_id"));
        JsonNode view = checked(arguments, "modal");
        int title = view.path("title").path("text").asText().length();
        if (title == 0 || title > 24) {
            throw SlackErrors.because(
                    "invalid_arguments", List.of("[ERROR] must be less than 25 characters [json-pointer:/view/title]"));
        }
        return kept(view);
    }

    private static JsonNode checked(Arguments arguments, String type) {
        JsonNode view = arguments.json("view");
        if (view.toString().length() > MAX_SIZE) {
            throw SlackErrors.because("view_too_large");
        }
        List<Problem> problems = BlockKit.problems(view.path("blocks"), Surface.VIEW);
        if (!view.path("type").asText().equals(type) || !problems.isEmpty()) {
            throw SlackErrors.because(
                    "invalid_arguments",
                    problems.stream().map(Problem::asSlackSays).toList());
        }
        return view;
    }

    private ObjectNode kept(JsonNode view) {
        views.add(view);
        ObjectNode shown = view.deepCopy();
        shown.put("id", "V" + views.size()).put("hash", Integer.toString(views.size()));
        return Json.object().set("view", shown);
    }
}
