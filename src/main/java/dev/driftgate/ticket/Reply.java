package dev.driftgate.ticket;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import okhttp3.Headers;

/** JSON that a tracker answered, with a status the transport leaves to the tracker's own client: 2xx or 4xx. */
public record Reply(int status, Headers headers, JsonNode body) {
    public boolean ok() {
        return status < 300;
    }

    /** What the service says to people; both vendors put it under {@code errors}. Not cleaned yet. */
    Optional<String> said() {
        JsonNode error = body.path("errors").path(0);
        String forPeople =
                error.path("extensions").path("userPresentableMessage").asText("");
        String text = forPeople.isBlank() ? error.path("message").asText("") : forPeople;
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }
}
