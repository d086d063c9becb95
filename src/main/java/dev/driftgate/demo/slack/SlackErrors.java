package dev.driftgate.demo.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.driftgate.demo.http.Answer;
import dev.driftgate.demo.http.Json;
import dev.driftgate.demo.http.Refusal;
import java.util.List;

/** How Slack says no: HTTP 200 with {@code ok: false} and a code. */
final class SlackErrors {
    private SlackErrors() {}

    static Refusal because(String code) {
        return new Refusal(Answer.json(error(code)));
    }

    static Refusal because(String code, List<String> messages) {
        ObjectNode error = error(code);
        error.putObject("response_metadata").set("messages", Json.strings(messages));
        return new Refusal(Answer.json(error));
    }

    static Refusal missingScope(String needed, String provided) {
        return new Refusal(
                Answer.json(error("missing_scope").put("needed", needed).put("provided", provided)));
    }

    static ObjectNode error(String code) {
        return Json.object().put("ok", false).put("error", code);
    }
}
