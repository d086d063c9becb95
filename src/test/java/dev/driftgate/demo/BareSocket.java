package dev.driftgate.demo;

import dev.driftgate.demo.http.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** A connection over Socket Mode that does nothing by itself and notes what it hears; {@code closed} at the end. */
final class BareSocket implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final WebSocket socket;

    private BareSocket(WebSocket socket) {
        this.socket = socket;
    }

    static BareSocket open(StandIns standIns, Queue<String> heard) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(standIns.slackApiUrl() + "apps.connections.open"))
                .header(
                        "Authorization",
                        "Bearer " + standIns.slack().workspace().tokens().app())
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        var answer = Json.read(
                HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
        var url = URI.create(answer.path("url").asText());
        return new BareSocket(
                HTTP.newWebSocketBuilder().buildAsync(url, new Listener(heard)).join());
    }

    void say(String text) throws Exception {
        wait(socket.sendText(text, true));
    }

    @Override
    public void close() {
        socket.abort();
    }

    private static void wait(CompletionStage<WebSocket> sent) throws Exception {
        sent.toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private record Listener(Queue<String> heard) implements WebSocket.Listener {
        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            heard.add(text.toString());
            return WebSocket.Listener.super.onText(from, text, last);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            heard.add("closed");
            return WebSocket.Listener.super.onClose(from, status, reason);
        }
    }
}
