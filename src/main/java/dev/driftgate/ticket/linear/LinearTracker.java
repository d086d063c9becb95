package dev.driftgate.ticket.linear;

import com.fasterxml.jackson.databind.JsonNode;
import dev.driftgate.ticket.Account;
import dev.driftgate.ticket.Credential;
import dev.driftgate.ticket.Probe;
import dev.driftgate.ticket.Ticket;
import dev.driftgate.ticket.TrackerAccess;
import dev.driftgate.ticket.TrackerHttp;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import okhttp3.OkHttpClient;

/**
 * Files issues in Linear, each under an id chosen by the caller: however often the same issue is filed, and whatever
 * answers get lost, Linear holds one. Safe to share between threads.
 */
public final class LinearTracker {
    private final LinearApi api;
    private final Places places;

    public LinearTracker(String apiUrl, String apiKey, OkHttpClient http, InstantSource clock) {
        // A personal key goes into the header bare; Linear refuses it behind "Bearer".
        TrackerAccess access = new TrackerAccess(
                "Linear",
                TrackerAccess.url("LINEAR_API_URL", apiUrl),
                "LINEAR_API_URL",
                new Credential("LINEAR_API_KEY", "", apiKey));
        this.api = new LinearApi(new TrackerHttp(http, access, clock), clock);
        this.places = new Places(new Directory(api));
    }

    /**
     * Returns the one issue with that id, new or filed earlier. After a failure that is retryable the issue may or may not
     * exist; file the same one again.
     */
    public Ticket file(LinearIssue issue) {
        return new Filing(api, places, issue).ticket();
    }

    /** Puts a link on the issue; the same url again updates it. */
    public void link(UUID issueId, String url, String title, Map<String, String> metadata) {
        Map<String, Object> input =
                Map.of("issueId", issueId.toString(), "url", url, "title", title, "metadata", metadata);
        api.data("linking a Linear issue", Document.ATTACHMENT_CREATE, Map.of("input", input));
    }

    /** Who the key is. */
    public Account viewer() {
        JsonNode viewer = api.data("asking Linear whose key it is", Document.VIEWER, Map.of());
        String workspace = viewer.path("organization").path("name").asText();
        return new Account(viewer.path("name").asText(), List.of(workspace));
    }

    /** Tries the team and, where that is found, the project and every label. Asks Linear, not the memory of earlier calls. */
    public List<Probe> check(LinearTarget target) {
        return places.check(target);
    }
}
