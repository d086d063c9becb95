package dev.driftgate.ticket.asana;

import com.fasterxml.jackson.databind.JsonNode;
import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.ticket.Reply;
import dev.driftgate.ticket.TrackerHttp;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;

/** Asana's envelope: what goes out and comes in stands under {@code data}. */
final class AsanaApi {
    private final TrackerHttp http;
    private final Deprecations deprecations = new Deprecations();

    AsanaApi(TrackerHttp http) {
        this.http = http;
    }

    /** {@code at("tasks", gid)}: segments are escaped. */
    HttpUrl.Builder at(String... segments) {
        HttpUrl.Builder url = http.url().newBuilder();
        for (String segment : segments) {
            url.addPathSegment(segment);
        }
        return url;
    }

    /** The object there, or empty where Asana says there is none. */
    Optional<JsonNode> find(String doing, HttpUrl.Builder url) {
        return found(doing, url).map(body -> object(doing, body));
    }

    /** A page of a list, {@code data} and {@code next_page}, or empty where Asana says there is no such list. */
    Optional<JsonNode> page(String doing, HttpUrl.Builder url) {
        Optional<JsonNode> body = found(doing, url);
        if (body.isPresent() && !body.get().path("data").isArray()) {
            throw withoutData(doing);
        }
        return body;
    }

    JsonNode post(String doing, HttpUrl.Builder url, Map<String, ?> data) {
        return object(doing, accepted(doing, http.post(doing, url.build(), Map.of("data", data))));
    }

    JsonNode put(String doing, HttpUrl.Builder url, Map<String, ?> data) {
        return object(doing, accepted(doing, http.put(doing, url.build(), Map.of("data", data))));
    }

    static OutsideFailure withoutData(String doing) {
        return OutsideFailure.passing(doing + ": Asana answered without a result", null);
    }

    /** A 404 counts only in Asana's own form: one from a proxy or a wrong address says nothing about the thing. */
    private Optional<JsonNode> found(String doing, HttpUrl.Builder url) {
        Reply reply = http.get(doing, url.build());
        boolean absent = reply.status() == 404 && reply.body().path("errors").isArray();
        return absent ? Optional.empty() : Optional.of(accepted(doing, reply));
    }

    private JsonNode accepted(String doing, Reply reply) {
        deprecations.note(reply);
        if (!reply.ok()) {
            throw http.refused(doing, reply);
        }
        return reply.body();
    }

    private static JsonNode object(String doing, JsonNode body) {
        JsonNode data = body.path("data");
        if (!data.isObject()) {
            throw withoutData(doing);
        }
        return data;
    }
}
