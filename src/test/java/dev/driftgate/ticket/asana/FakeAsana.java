package dev.driftgate.ticket.asana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.driftgate.ticket.Answers;
import dev.driftgate.ticket.Answers.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;

/** As much of Asana as tasks meet, with pages of two, and faults on demand: each is for the next request of any kind. */
final class FakeAsana extends Dispatcher {
    static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final JsonMapper JSON = new JsonMapper();
    private static final int PAGE = 2;

    final List<ObjectNode> tasks = Collections.synchronizedList(new ArrayList<>());
    /** Method, path and body of every request. */
    final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    final ArrayNode stories = JSON.createArrayNode();

    boolean ignoresMemberships;
    boolean archived;
    private final Deque<Fault> faults = new ArrayDeque<>();

    void next(Fault fault) {
        faults.add(fault);
    }

    /** A task that is there already, last touched an hour ago. */
    ObjectNode task(String notes) {
        ObjectNode task = JSON.createObjectNode()
                .put("gid", String.valueOf(9000 + tasks.size()))
                .put("notes", notes)
                .put("completed", false)
                .put("created_at", NOW.minusSeconds(3600).toString())
                .put("modified_at", NOW.minusSeconds(3600).toString());
        task.put(
                "permalink_url",
                "https://app.asana.com/1/7/task/" + task.path("gid").asText());
        tasks.add(task);
        return task;
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        String body = request.getBody() == null ? "" : request.getBody().utf8();
        String path = request.getUrl().encodedPath().substring("/api/1.0".length());
        asked.add((request.getMethod() + " " + path + " " + body).strip());
        Fault fault = faults.poll();
        return fault == null ? answer(request, path, body) : fault.answer(() -> answer(request, path, body));
    }

    private MockResponse answer(RecordedRequest request, String path, String body) {
        HttpUrl url = request.getUrl();
        return switch (request.getMethod() + " " + path.replaceAll("/(9\\d+|1200|1300)", "/N")) {
            case "GET /users/me" ->
                Answers.json(
                        200,
                        "{\"data\": {\"gid\": \"5\", \"name\": \"Grace\", \"workspaces\": [{\"name\": \"Acme\"}]}}");
            case "GET /projects/N" ->
                Answers.json(
                        200, "{\"data\": {\"gid\": \"1200\", \"name\": \"Backlog\", \"archived\": " + archived + "}}");
            case "GET /projects/N/sections" ->
                list(
                        url,
                        read("[{\"gid\": \"1301\", \"name\": \"Later\"}, {\"gid\": \"1302\", \"name\": \"Soon\"},"
                                + "{\"gid\": \"1300\", \"name\": \"Untriaged\"}]"));
            case "GET /tasks" ->
                "1200".equals(url.queryParameter("project"))
                        ? list(url, matching(url))
                        : Answers.json(404, "{\"errors\": [{\"message\": \"project: Unknown object\"}]}");
            case "POST /tasks" -> create(read(body).path("data"));
            case "GET /tasks/N", "PUT /tasks/N" -> one(url, body);
            case "POST /sections/N/addTask" -> Answers.json(200, "{\"data\": {}}");
            case "GET /tasks/N/stories" -> list(url, stories);
            case "POST /tasks/N/stories" -> comment(read(body).path("data"));
            default -> Answers.json(404, "{\"errors\": [{\"message\": \"Not a recognized ID\"}]}");
        };
    }

    private MockResponse create(JsonNode data) {
        ObjectNode task = task(data.path("html_notes").asText().replaceAll("<[^>]*>", " "));
        task.put("created_at", NOW.toString()).put("modified_at", NOW.toString());
        JsonNode section = data.path("memberships").path(0).path("section");
        if (!ignoresMemberships && section.isTextual()) {
            task.putArray("memberships").addObject().putObject("section").set("gid", section);
        }
        return Answers.json(201, "{\"data\": " + task + "}");
    }

    private MockResponse comment(JsonNode data) {
        String text = data.path("text").asText(data.path("html_text").asText().replaceAll("<[^>]*>", " "));
        stories.addObject().put("gid", "77").put("text", text);
        return Answers.json(201, "{\"data\": {\"gid\": \"77\"}}");
    }

    private MockResponse one(HttpUrl url, String body) {
        String gid = url.pathSegments().get(url.pathSize() - 1);
        for (ObjectNode task : tasks) {
            if (task.path("gid").asText().equals(gid)) {
                if (!body.isEmpty()) {
                    task.setAll((ObjectNode) read(body).path("data"));
                }
                return Answers.json(200, "{\"data\": " + task + "}");
            }
        }
        return Answers.json(404, "{\"errors\": [{\"message\": \"task: Unknown object: " + gid + "\"}]}");
    }

    private ArrayNode matching(HttpUrl url) {
        ArrayNode matching = JSON.createArrayNode();
        String since = Objects.requireNonNullElse(url.queryParameter("modified_since"), "");
        for (ObjectNode task : tasks) {
            if (task.path("modified_at").asText().compareTo(since) >= 0) {
                matching.add(task);
            }
        }
        return matching;
    }

    private static MockResponse list(HttpUrl url, JsonNode all) {
        int from = Integer.parseInt(Objects.requireNonNullElse(url.queryParameter("offset"), "0"));
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode data = answer.putArray("data");
        for (int i = from; i < Math.min(from + PAGE, all.size()); i++) {
            data.add(all.get(i));
        }
        answer.putNull("next_page");
        if (from + PAGE < all.size()) {
            answer.putObject("next_page").put("offset", String.valueOf(from + PAGE));
        }
        return Answers.json(200, answer.toString());
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
