package dev.driftgate.demo.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import okio.ByteString;

/** One HTTP request, read whole. The path is relative to where the stand-in is mounted; header names are lower case. */
public record Call(
        String method, String path, Map<String, String> query, Map<String, String> headers, ByteString body) {
    public Call {
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    public String text() {
        return body.utf8();
    }

    /** The body as JSON, or a missing node where it is none. */
    public JsonNode json() {
        return Json.read(text());
    }

    public boolean isJson() {
        return header("content-type").orElse("").startsWith("application/json");
    }

    /** The body of an {@code application/x-www-form-urlencoded} call. */
    public Map<String, String> form() {
        return pairs(text());
    }

    /** Decodes {@code a=1&b=2}; a key without a value has the empty one. */
    public static Map<String, String> pairs(String encoded) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : encoded.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String key = equals < 0 ? pair : pair.substring(0, equals);
                pairs.put(decoded(key), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return pairs;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
