package dev.driftgate.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.driftgate.demo.http.Json;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.FormBody;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Plain calls, never repeated by the client, each over a connection of its own: a kept one may lead to a server that has
 * ended, while the next one has got its port.
 */
final class Http {
    private static final OkHttpClient CLIENT = new OkHttpClient.Builder()
            .retryOnConnectionFailure(false)
            .connectionPool(new ConnectionPool(0, 1, TimeUnit.MILLISECONDS))
            .build();

    /** Status, headers that matter here, and the body. */
    record Reply(int status, okhttp3.Headers headers, String text) {
        JsonNode json() {
            return Json.read(text);
        }
    }

    private Http() {}

    static Reply slack(StandIns standIns, String token, String method, Map<String, String> arguments)
            throws IOException {
        FormBody.Builder form = new FormBody.Builder();
        arguments.forEach(form::add);
        return send(new Request.Builder()
                .url(standIns.slackApiUrl() + method)
                .header("Authorization", "Bearer " + token)
                .post(form.build())
                .build());
    }

    static Reply json(String method, String url, Map<String, String> headers, String body) throws IOException {
        Request.Builder request = new Request.Builder().url(url);
        headers.forEach(request::header);
        RequestBody json = RequestBody.create(body, MediaType.get("application/json"));
        return send(request.method(method, method.equals("GET") || method.equals("DELETE") ? null : json)
                .build());
    }

    private static Reply send(Request request) throws IOException {
        try (Response response = CLIENT.newCall(request).execute()) {
            return new Reply(
                    response.code(), response.headers(), response.body().string());
        }
    }
}
