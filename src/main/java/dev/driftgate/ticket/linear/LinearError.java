package dev.driftgate.ticket.linear;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;

/** The first entry of {@code errors}. Linear sends it with HTTP 200 as well as 400, so the status tells little. */
record LinearError(String message, String forPeople, String type, String code, int status) {
    private static final Set<String> PASSING = Set.of("internal error", "lock timeout", "network error");

    static Optional<LinearError> in(JsonNode body) {
        JsonNode error = body.path("errors").path(0);
        JsonNode more = error.path("extensions");
        return error.isMissingNode()
                ? Optional.empty()
                : Optional.of(new LinearError(
                        error.path("message").asText(""),
                        more.path("userPresentableMessage").asText(""),
                        more.path("type").asText(""),
                        more.path("code").asText(""),
                        more.path("statusCode").asInt()));
    }

    boolean rateLimited() {
        return code.equals("RATELIMITED") || type.equals("ratelimited");
    }

    /** The id we chose is taken, which only we can have done. */
    boolean alreadyThere() {
        return message.startsWith("conflict on insert of Issue") || forPeople.endsWith("already exists.");
    }

    boolean notFound() {
        return message.startsWith("Entity not found");
    }

    boolean unknownKey() {
        return code.equals("AUTHENTICATION_ERROR") || type.equals("authentication error");
    }

    boolean forbidden() {
        return code.equals("FORBIDDEN") || type.equals("forbidden");
    }

    boolean passing() {
        return PASSING.contains(type) || status >= 500;
    }
}
