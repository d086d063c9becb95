package dev.driftgate.demo.asana;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.driftgate.demo.http.Answer;
import dev.driftgate.demo.http.Json;
import dev.driftgate.demo.http.Refusal;

/** Refusals in Asana's shape. */
final class AsanaErrors {
    private static final String HELP =
            "For more information on API status codes and how to handle them, read the docs on errors: "
                    + "https://developers.asana.com/docs/errors";

    private AsanaErrors() {}

    static Refusal bad(String message) {
        return refusal(400, message);
    }

    static Refusal unauthorized() {
        return refusal(401, "Not Authorized");
    }

    static Refusal notFound(String what, String gid) {
        return refusal(404, what + ": Not a recognized ID: " + gid);
    }

    static Refusal noSuchPath(String path) {
        return refusal(404, "No matching route for request: " + path);
    }

    private static Refusal refusal(int status, String message) {
        ObjectNode body = Json.object();
        body.putArray("errors").addObject().put("message", message).put("help", HELP);
        return new Refusal(Answer.json(status, body));
    }
}
