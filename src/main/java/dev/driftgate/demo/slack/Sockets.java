package dev.driftgate.demo.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.driftgate.demo.http.Changes;
import dev.driftgate.demo.http.Json;
import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.BufferedTextMessage;
import io.undertow.websockets.core.CloseMessage;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.xnio.IoUtils;

/** The open Socket Mode connections. Each payload goes to one of them; its ack may come back on any. */
final class Sockets {
    private static final int MAX = 10;
    /** "About 10 s before" a refresh, as Slack's page on Socket Mode has it. */
    private static final Duration NOTICE = Duration.ofSeconds(10);

    private static final Duration GRACE = Duration.ofSeconds(3);

    private final Changes changes;
    private final List<WebSocketChannel> open = new CopyOnWriteArrayList<>();
    private final Map<String, Sent> waiting = new ConcurrentHashMap<>();
    private final List<Envelope> delivered = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();

    private record Sent(long nanos, CompletableFuture<Delivery.Ack> ack) {}

    Sockets(Changes changes) {
        this.changes = changes;
    }

    int count() {
        return open.size();
    }

    void connected(WebSocketChannel channel) {
        channel.getReceiveSetter().set(new AbstractReceiveListener() {
            @Override
            protected void onFullTextMessage(WebSocketChannel from, BufferedTextMessage message) {
                acknowledge(Json.read(message.getData()));
            }
        });
        channel.addCloseTask(closed -> {
            open.remove(closed);
            changes.changed();
        });
        channel.resumeReceives();
        if (open.size() >= MAX) {
            send(channel, disconnect("too_many_websockets"));
            return;
        }
        send(channel, hello(open.size() + 1));
        open.add(channel);
        changes.changed();
    }

    /** Sends the envelope to one connection and waits for its ack as long as Slack does. */
    Delivery deliver(Envelope envelope) {
        Sent sent = new Sent(System.nanoTime(), new CompletableFuture<>());
        waiting.put(envelope.id(), sent);
        delivered.add(envelope);
        List<WebSocketChannel> sockets = List.copyOf(open);
        if (!sockets.isEmpty()) {
            send(sockets.get(Math.floorMod(turn.getAndIncrement(), sockets.size())), envelope.json());
        }
        Delivery delivery = new Delivery(within(Delivery.LIMIT, sent));
        waiting.remove(envelope.id(), sent);
        return delivery;
    }

    List<Envelope> delivered() {
        return List.copyOf(delivered);
    }

    private static Optional<Delivery.Ack> within(Duration limit, Sent sent) {
        try {
            return Optional.of(sent.ack().get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException late) {
            return Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private void acknowledge(JsonNode ack) {
        Sent sent = waiting.get(ack.path("envelope_id").asText());
        if (sent != null) {
            Duration after = Duration.ofNanos(System.nanoTime() - sent.nanos());
            sent.ack().complete(new Delivery.Ack(after, ack.path("payload")));
        }
    }

    /** Asks every connection to be replaced, as Slack does every few hours. */
    void refresh(String reason) {
        List.copyOf(open).forEach(channel -> replace(channel, reason));
    }

    private void replace(WebSocketChannel channel, String reason) {
        open.remove(channel);
        send(channel, disconnect(reason));
        closeLater(channel);
    }

    void end(Ending ending) {
        open.stream().findFirst().ifPresent(oldest -> end(oldest, ending));
    }

    private void end(WebSocketChannel channel, Ending ending) {
        switch (ending) {
            case WARNING -> {
                send(channel, disconnect("warning"));
                later(channel, NOTICE, () -> end(channel, Ending.REFRESH));
            }
            case REFRESH -> replace(channel, "refresh_requested");
            case DISABLED -> replace(channel, "link_disabled");
            case CROWDED -> replace(channel, "too_many_websockets");
            case CLOSE -> {
                open.remove(channel);
                close(channel);
            }
            case CUT -> {
                open.remove(channel);
                IoUtils.safeClose(channel);
            }
        }
    }

    /** For acknowledgements that are under way. */
    private static void closeLater(WebSocketChannel channel) {
        later(channel, GRACE, () -> close(channel));
    }

    private static void close(WebSocketChannel channel) {
        WebSockets.sendClose(CloseMessage.NORMAL_CLOSURE, "", channel, null);
    }

    private static void later(WebSocketChannel channel, Duration wait, Runnable then) {
        Runnable unlessClosed = () -> {
            if (!channel.isCloseFrameSent() && channel.isOpen()) {
                then.run();
            }
        };
        channel.getIoThread().executeAfter(unlessClosed, wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Drops every connection without a word. */
    void cut() {
        List<WebSocketChannel> dropped = List.copyOf(open);
        open.removeAll(dropped);
        dropped.forEach(IoUtils::safeClose);
    }

    private static void send(WebSocketChannel channel, ObjectNode message) {
        WebSockets.sendText(message.toString(), channel, null);
    }

    private static ObjectNode hello(int connections) {
        ObjectNode hello = Json.object().put("type", "hello").put("num_connections", connections);
        hello.putObject("debug_info").put("host", "stand-in").put("approximate_connection_time", 18_060);
        hello.putObject("connection_info").put("app_id", Workspace.APP);
        return hello;
    }

    private static ObjectNode disconnect(String reason) {
        ObjectNode disconnect = Json.object().put("type", "disconnect").put("reason", reason);
        disconnect.putObject("debug_info").put("host", "stand-in");
        return disconnect;
    }
}
