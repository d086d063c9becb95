package dev.driftgate.demo.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.driftgate.demo.http.Json;
import io.undertow.Handlers;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Hands out websocket URLs with {@code apps.connections.open}, each good for one connection, and takes the connections. */
final class SocketLinks implements HttpHandler {
    private final Set<String> tickets = ConcurrentHashMap.newKeySet();
    private final HttpHandler handshake;
    private volatile String host = "127.0.0.1";

    SocketLinks(Sockets sockets) {
        this.handshake = Handlers.websocket((exchange, channel) -> sockets.connected(channel));
    }

    Map<String, Method> methods() {
        return Map.of("apps.connections.open", new Method(Method.Token.APP, "", this::openConnection));
    }

    /** Where the app last called us: the host its response URLs should name. */
    String host() {
        return host;
    }

    private ObjectNode openConnection(Arguments arguments) {
        host = arguments.host();
        String ticket = UUID.randomUUID().toString();
        tickets.add(ticket);
        return Json.object().put("url", "ws://" + host + "/slack/link?ticket=" + ticket + "&app_id=" + Workspace.APP);
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        String ticket = Optional.ofNullable(exchange.getQueryParameters().get("ticket"))
                .map(Deque::peekFirst)
                .orElse("");
        if (tickets.remove(ticket)) {
            handshake.handleRequest(exchange);
        } else {
            exchange.setStatusCode(408).endExchange();
        }
    }
}
