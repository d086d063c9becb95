package dev.driftgate.demo.page;

import dev.driftgate.demo.asana.AsanaStandIn;
import dev.driftgate.demo.linear.LinearStandIn;
import dev.driftgate.demo.slack.SlackStandIn;
import io.undertow.Handlers;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.sse.ServerSentEventHandler;
import org.xnio.IoUtils;

/** Server-sent events: each names the stand-in that changed, and the page fetches it anew. */
public final class Feed {
    private static final long KEEP_ALIVE_MILLIS = 15_000;

    private final ServerSentEventHandler events = Handlers.serverSentEvents((connection, lastEventId) -> {
        connection.setKeepAliveTime(KEEP_ALIVE_MILLIS);
        connection.send("all");
    });

    public Feed(SlackStandIn slack, LinearStandIn linear, AsanaStandIn asana) {
        slack.changes().listen(() -> tell("slack"));
        linear.changes().listen(() -> tell("linear"));
        asana.changes().listen(() -> tell("asana"));
    }

    public HttpHandler handler() {
        return events;
    }

    /** Ends every stream; pages come back by themselves if the server does. */
    public void close() {
        events.getConnections().forEach(IoUtils::safeClose);
    }

    private void tell(String changed) {
        events.getConnections().forEach(connection -> connection.send(changed));
    }
}
