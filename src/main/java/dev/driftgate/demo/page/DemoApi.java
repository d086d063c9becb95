package dev.driftgate.demo.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.driftgate.demo.asana.AsanaStandIn;
import dev.driftgate.demo.http.Answer;
import dev.driftgate.demo.http.Call;
import dev.driftgate.demo.http.Endpoint;
import dev.driftgate.demo.http.Json;
import dev.driftgate.demo.linear.LinearStandIn;
import dev.driftgate.demo.slack.SlackStandIn;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the page asks of the server: the state to show, and what people on the page do. */
public final class DemoApi implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(DemoApi.class);

    private final SlackStandIn slack;
    private final Snapshot snapshot;
    private final List<DemoAction> actions;

    public DemoApi(SlackStandIn slack, LinearStandIn linear, AsanaStandIn asana, List<DemoAction> actions) {
        this.slack = slack;
        this.snapshot = new Snapshot(slack, linear, asana);
        this.actions = actions;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws IOException {
        if (exchange.isInIoThread()) {
            exchange.dispatch(this);
            return;
        }
        exchange.startBlocking();
        Call call = Endpoint.read(exchange);
        Endpoint.send(exchange, answer(call).with("cache-control", "no-store"));
    }

    private Answer answer(Call call) {
        try {
            return call.method().equals("POST") ? done(call) : shown(call);
        } catch (IllegalArgumentException refused) {
            return Answer.json(400, failure(String.valueOf(refused.getMessage())));
        }
    }

    private Answer shown(Call call) {
        return switch (call.path()) {
            case "/setup" -> Answer.json(snapshot.setup(actions));
            case "/slack" ->
                Answer.json(snapshot.room(
                        call.query().getOrDefault("user", ""), call.query().getOrDefault("channel", "")));
            case "/linear" -> Answer.json(snapshot.issues());
            case "/asana" -> Answer.json(snapshot.tasks());
            default -> Answer.json(404, failure("There is nothing here."));
        };
    }

    /** A browser sends JSON to another origin only after asking; nobody here says yes. */
    private Answer done(Call call) {
        if (!call.isJson()) {
            return Answer.json(415, failure("Send JSON."));
        }
        JsonNode body = call.json();
        return switch (call.path()) {
            case "/say" -> say(body);
            case "/click" ->
                Answer.json(Json.object()
                        .put(
                                "inTime",
                                slack.click(
                                                text(body, "user"),
                                                text(body, "channel"),
                                                text(body, "ts"),
                                                text(body, "action"))
                                        .inTime()));
            default -> act(call.path().replaceFirst("^/actions/", ""));
        };
    }

    private Answer say(JsonNode body) {
        String text = text(body, "text").strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to say.");
        }
        boolean inTime = true;
        if (text.startsWith("/")) {
            inTime = slack.command(text(body, "user"), text(body, "channel"), text)
                    .inTime();
        } else {
            slack.say(text(body, "user"), text(body, "channel"), escaped(text));
        }
        return Answer.json(Json.object().put("inTime", inTime));
    }

    /** Slack stores what people type with its three special characters escaped. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private Answer act(String id) {
        DemoAction action = actions.stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no action " + id + "."));
        try {
            return Answer.json(Json.object().put("said", action.run().call()));
        } catch (Exception failed) { // an action may fail in any way; the page says so and goes on
            LOG.warn("The demo action {} failed", id, failed);
            return Answer.json(500, failure("That did not work: " + failed.getMessage()));
        }
    }

    private static String text(JsonNode body, String field) {
        return body.path(field).asText();
    }

    private static ObjectNode failure(String sentence) {
        return Json.object().put("failed", sentence);
    }
}
