package dev.driftgate.ticket.linear;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.driftgate.ticket.Answers;
import dev.driftgate.ticket.Answers.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** As much of Linear as filing meets: it keeps issues by id, refuses a second one, and can be told to misbehave. */
final class FakeLinear extends Dispatcher {
    static final String NOT_FOUND =
            "{\"errors\": [{\"message\": \"Entity not found: %s\", \"extensions\": {\"type\": \"invalid input\","
                    + " \"code\": \"INPUT_ERROR\", \"userPresentableMessage\": \"Could not find referenced %s.\"}}]}";
    private static final String CONFLICT =
            "{\"errors\": [{\"message\": \"conflict on insert of Issue\", \"extensions\": {\"type\": \"invalid input\","
                    + " \"code\": \"INPUT_ERROR\", \"statusCode\": 400, \"userPresentableMessage\":"
                    + " \"Entity Issue with id %s already exists.\"}}], \"data\": null}";
    private static final JsonMapper JSON = new JsonMapper();

    final Map<String, JsonNode> issues = Collections.synchronizedMap(new LinkedHashMap<>());
    final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    final List<JsonNode> attachments = Collections.synchronizedList(new ArrayList<>());

    String teams = "{\"id\": \"t-eng\", \"key\": \"ENG\"}, {\"id\": \"t-ops\", \"key\": \"OPS\"}";
    String projects = "{\"id\": \"p-mig\", \"name\": \"Migrations\", \"teams\": {\"nodes\": [{\"id\": \"t-eng\"}]}},"
            + "{\"id\": \"p-ops\", \"name\": \"Pager\", \"teams\": {\"nodes\": [{\"id\": \"t-ops\"}]}}";
    String labels = "{\"id\": \"l-drift\", \"name\": \"schema-drift\", \"isGroup\": false, \"team\": null},"
            + "{\"id\": \"l-ops\", \"name\": \"pager\", \"isGroup\": false, \"team\": {\"id\": \"t-ops\"}},"
            + "{\"id\": \"l-kind\", \"name\": \"Kind\", \"isGroup\": true, \"team\": null},"
            + "{\"id\": \"l-bug\", \"name\": \"bug\", \"isGroup\": false, \"team\": null,"
            + " \"parent\": {\"id\": \"l-kind\", \"name\": \"Kind\"}},"
            + "{\"id\": \"l-chore\", \"name\": \"chore\", \"isGroup\": false, \"team\": null,"
            + " \"parent\": {\"id\": \"l-kind\", \"name\": \"Kind\"}}";

    private final Map<Document, Deque<Fault>> faults = new LinkedHashMap<>();

    void next(Document document, Fault fault) {
        faults.computeIfAbsent(document, any -> new ArrayDeque<>()).add(fault);
    }

    long count(Document document) {
        return asked.stream().filter(document.name()::equals).count();
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        JsonNode body = read(Objects.requireNonNull(request.getBody()).utf8());
        Document document = documentOf(body.path("query").asText());
        asked.add(document.name());
        Fault fault = faults.getOrDefault(document, new ArrayDeque<>()).poll();
        return fault == null
                ? answer(document, body.path("variables"))
                : fault.answer(() -> answer(document, body.path("variables")));
    }

    private MockResponse answer(Document document, JsonNode variables) {
        return switch (document) {
            case VIEWER -> data("viewer", "{\"name\": \"Ada\", \"organization\": {\"name\": \"Acme\"}}");
            case TEAMS -> nodes(document, teams, variables);
            case PROJECTS -> nodes(document, projects, variables);
            case LABELS -> nodes(document, labels, variables);
            case ISSUE -> issue(variables.path("id").asText());
            case ISSUE_CREATE -> create(variables.path("input"));
            case ATTACHMENT_CREATE -> attach(variables.path("input"));
        };
    }

    private MockResponse create(JsonNode input) {
        String id = input.path("id").asText();
        if (issues.putIfAbsent(id, input) != null) {
            return Answers.json(400, CONFLICT.formatted(id));
        }
        return data("issueCreate", "{\"success\": true, \"issue\": " + shown(id) + "}");
    }

    private MockResponse issue(String id) {
        return issues.containsKey(id)
                ? data("issue", shown(id))
                : Answers.json(200, NOT_FOUND.formatted("Issue", "Issue"));
    }

    private MockResponse attach(JsonNode input) {
        if (!issues.containsKey(input.path("issueId").asText())) {
            return Answers.json(200, NOT_FOUND.formatted("Issue", "Issue"));
        }
        attachments.add(input);
        return data("attachmentCreate", "{\"success\": true}");
    }

    private String shown(String id) {
        String key = "ENG-" + (new ArrayList<>(issues.keySet()).indexOf(id) + 1);
        return "{\"identifier\": \"%s\", \"url\": \"https://linear.app/acme/issue/%s\"}".formatted(key, key);
    }

    private static MockResponse nodes(Document document, String nodes, JsonNode variables) {
        StringBuilder kept = new StringBuilder();
        for (JsonNode node : read("[" + nodes + "]")) {
            if (matches(node, variables.path("filter"))) {
                kept.append(kept.isEmpty() ? "" : ",").append(node);
            }
        }
        return data(document.field(), "{\"nodes\": [" + kept + "]}");
    }

    private static boolean matches(JsonNode node, JsonNode filter) {
        if (filter.isMissingNode()) {
            return true;
        }
        String field = filter.fieldNames().next();
        JsonNode wanted = filter.path(field);
        String is = node.path(field).asText();
        return is.equals(wanted.path("eq").asText(null))
                || is.equalsIgnoreCase(wanted.path("eqIgnoreCase").asText(null));
    }

    private static MockResponse data(String field, String value) {
        return Answers.json(200, "{\"data\": {\"" + field + "\": " + value + "}}");
    }

    private static Document documentOf(String query) {
        for (Document document : Document.values()) {
            if (document.text().equals(query)) {
                return document;
            }
        }
        throw new IllegalArgumentException("not one of our documents: " + query);
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
