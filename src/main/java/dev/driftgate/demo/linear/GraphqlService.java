package dev.driftgate.demo.linear;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.driftgate.demo.http.Answer;
import dev.driftgate.demo.http.Call;
import dev.driftgate.demo.http.Json;
import dev.driftgate.demo.http.Service;
import dev.driftgate.demo.http.Writes;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Linear's one HTTP endpoint: who calls, what runs, and with which status errors go out. */
final class GraphqlService implements Service {
    private static final int REQUESTS_PER_HOUR = 2500;

    private final GraphQL graph;
    private final String apiKey;
    private final Writes writes;
    private final InstantSource clock;

    GraphqlService(GraphQL graph, String apiKey, Writes writes, InstantSource clock) {
        this.graph = graph;
        this.apiKey = apiKey;
        this.writes = writes;
        this.clock = clock;
    }

    /** The first field asked for: {@code issueCreate}, {@code teams} … */
    @Override
    public String operation(Call call) {
        return operationOf(call).map(GraphqlService::firstField).orElse("");
    }

    private static Optional<OperationDefinition> operationOf(Call call) {
        try {
            return Parser.parse(call.json().path("query").asText()).getFirstDefinitionOfType(OperationDefinition.class);
        } catch (InvalidSyntaxException malformed) {
            return Optional.empty();
        }
    }

    private static String firstField(OperationDefinition operation) {
        return operation.getSelectionSet().getSelectionsOfType(Field.class).stream()
                .map(Field::getName)
                .findFirst()
                .orElse("");
    }

    @Override
    public Answer answer(Call call) {
        String authorization = call.header("authorization").orElse("");
        if (authorization.startsWith("Bearer lin_api_")) {
            return refused(
                    400,
                    "It looks like you're trying to use an API key as a Bearer token. "
                            + "Remove the Bearer prefix from the Authorization header.");
        }
        if (!authorization.equals(apiKey)) {
            return refused(401, "Authentication required, not authenticated");
        }
        if (!call.method().equals("POST") || !call.isJson()) {
            return refused(400, "GraphQL operations must be sent as JSON in a POST request.");
        }
        return limits(run(call));
    }

    private static Answer refused(int status, String message) {
        ObjectNode error = Json.object().put("message", message);
        error.putObject("extensions")
                .put("type", "authentication error")
                .put("code", "AUTHENTICATION_ERROR")
                .put("statusCode", status)
                .put("userError", true)
                .put("userPresentableMessage", message);
        return Answer.json(status, Json.object().set("errors", Json.array().add(error)));
    }

    private Answer run(Call call) {
        JsonNode body = call.json();
        ExecutionInput input = ExecutionInput.newExecutionInput(
                        body.path("query").asText())
                .operationName(body.path("operationName").textValue())
                .variables(variables(body.path("variables")))
                .graphQLContext(Map.of(LinearGraph.HOST, call.header("host").orElse("127.0.0.1")))
                .build();
        ExecutionResult result = graph.execute(input);
        boolean mutation = operationOf(call)
                .filter(it -> it.getOperation() == OperationDefinition.Operation.MUTATION)
                .isPresent();
        if (mutation && result.getErrors().isEmpty()) {
            writes.add(operation(call), body.path("variables"));
        }
        return rendered(result, input);
    }

    private static Map<String, Object> variables(JsonNode variables) {
        Map<String, Object> map = new LinkedHashMap<>();
        variables.properties().forEach(field -> map.put(field.getKey(), Json.plain(field.getValue())));
        return map;
    }

    private static Answer rendered(ExecutionResult result, ExecutionInput input) {
        ObjectNode body = Json.object();
        if (!result.getErrors().isEmpty()) {
            body.set(
                    "errors",
                    Json.array(result.getErrors().stream()
                            .map(GraphqlService::error)
                            .toList()));
        }
        body.set("data", Json.tree(result.getData()));
        boolean unread = !result.isDataPresent();
        int status = unread ? 400 : input.getGraphQLContext().getOrDefault(LinearGraph.STATUS, 200);
        return Answer.json(status, body);
    }

    /** A document that does not fit the schema never reaches a field, so its errors carry no extensions yet. */
    private static JsonNode error(GraphQLError error) {
        ObjectNode json = (ObjectNode) Json.tree(error.toSpecification());
        if (!json.has("extensions") || json.path("extensions").path("code").isMissingNode()) {
            json.putObject("extensions")
                    .put("type", "graphql error")
                    .put("code", "GRAPHQL_VALIDATION_FAILED")
                    .put("statusCode", 400)
                    .put("userError", true);
        }
        return json;
    }

    private Answer limits(Answer answer) {
        String reset = Long.toString(clock.millis() + 3_600_000);
        return answer.with("X-RateLimit-Requests-Limit", Integer.toString(REQUESTS_PER_HOUR))
                .with("X-RateLimit-Requests-Remaining", Integer.toString(REQUESTS_PER_HOUR - 1))
                .with("X-RateLimit-Requests-Reset", reset);
    }
}
