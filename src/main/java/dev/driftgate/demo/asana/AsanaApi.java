package dev.driftgate.demo.asana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.driftgate.demo.http.Answer;
import dev.driftgate.demo.http.Call;
import dev.driftgate.demo.http.Json;
import dev.driftgate.demo.http.Service;
import dev.driftgate.demo.http.Writes;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** The REST calls, each with its route as Asana documents it. */
final class AsanaApi implements Service {
    private final Plan plan;
    private final TaskStore tasks;
    private final String token;
    private final Writes writes;
    private final List<Route> routes;

    AsanaApi(Plan plan, TaskStore tasks, String token, Writes writes) {
        this.plan = plan;
        this.tasks = tasks;
        this.token = token;
        this.writes = writes;
        this.routes = routes();
    }

    /** A method and path such as {@code GET /tasks/{gid}}, and what answers there, given the gid. */
    private record Route(String name, BiFunction<Call, String, Answer> run) {
        Optional<String> gidIn(String request) {
            String pattern = name.replace("{gid}", "([^/]+)");
            return request.matches(pattern)
                    ? Optional.of(name.contains("{gid}") ? request.replaceFirst(pattern, "$1") : "")
                    : Optional.empty();
        }
    }

    private List<Route> routes() {
        return List.of(
                new Route("GET /users/{gid}", (call, gid) -> Output.one(200, call, plan.user(gid))),
                new Route("GET /tags/{gid}", (call, gid) -> Output.one(200, call, plan.tag(gid))),
                new Route("GET /workspaces", (call, gid) -> Output.page(call, List.of(plan.workspace()))),
                new Route("GET /projects/{gid}", (call, gid) -> Output.one(200, call, plan.project(gid))),
                new Route("GET /projects/{gid}/sections", (call, gid) -> {
                    plan.project(gid);
                    return Output.page(call, plan.sections());
                }),
                new Route("GET /projects/{gid}/custom_field_settings", (call, gid) -> {
                    plan.project(gid);
                    return Output.page(call, FieldRules.settings());
                }),
                new Route("GET /projects/{gid}/tasks", this::tasksOf),
                new Route("GET /sections/{gid}", (call, gid) -> Output.one(200, call, plan.section(gid))),
                new Route(
                        "GET /tasks",
                        (call, gid) -> tasksOf(call, query(call, "project").orElse(""))),
                new Route("GET /tasks/{gid}", (call, gid) -> Output.one(200, call, tasks.find(gid))),
                new Route("GET /tasks/{gid}/stories", (call, gid) -> Output.page(call, tasks.listedStories(gid))),
                new Route("POST /tasks", (call, gid) -> Output.one(201, call, tasks.create(data(call), host(call)))),
                new Route("PUT /tasks/{gid}", (call, gid) -> Output.one(200, call, tasks.update(gid, data(call)))),
                new Route("DELETE /tasks/{gid}", (call, gid) -> {
                    tasks.delete(gid);
                    return Output.one(200, call, Json.object());
                }),
                new Route(
                        "POST /tasks/{gid}/stories",
                        (call, gid) -> Output.one(201, call, tasks.comment(gid, data(call)))),
                new Route("POST /sections/{gid}/addTask", (call, gid) -> {
                    tasks.move(data(call).path("task").asText(), gid);
                    return Output.one(200, call, Json.object());
                }));
    }

    @Override
    public String operation(Call call) {
        return route(call).map(Route::name).orElse("");
    }

    private Optional<Route> route(Call call) {
        return routes.stream()
                .filter(route -> route.gidIn(request(call)).isPresent())
                .findFirst();
    }

    private static String request(Call call) {
        return call.method() + " " + call.path();
    }

    @Override
    public Answer answer(Call call) {
        if (!call.header("authorization").orElse("").equals("Bearer " + token)) {
            throw AsanaErrors.unauthorized();
        }
        Route route = route(call).orElseThrow(() -> AsanaErrors.noSuchPath(request(call)));
        Answer answer = route.run().apply(call, route.gidIn(request(call)).orElse(""));
        if (!call.method().equals("GET")) {
            writes.add(route.name(), call.json());
        }
        return answer;
    }

    private Answer tasksOf(Call call, String projectGid) {
        plan.project(projectGid);
        boolean open = query(call, "completed_since").isPresent();
        Optional<Instant> since = query(call, "modified_since").map(AsanaApi::instant);
        Predicate<ObjectNode> wanted = task -> !(open && task.path("completed").asBoolean())
                && since.map(it -> !instant(task.path("modified_at").asText()).isBefore(it))
                        .orElse(true);
        return Output.page(
                call,
                tasks.listed().stream()
                        .filter(task ->
                                task.path("projects").findValuesAsText("gid").contains(projectGid))
                        .filter(wanted)
                        .toList());
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException wrong) {
            throw AsanaErrors.bad("modified_since: Not a valid date: " + text);
        }
    }

    private static Optional<String> query(Call call, String name) {
        return Optional.ofNullable(call.query().get(name));
    }

    private static JsonNode data(Call call) {
        if (!call.json().isObject()) {
            throw AsanaErrors.bad("Could not parse request data, invalid JSON");
        }
        return call.json().path("data");
    }

    private static String host(Call call) {
        return call.header("host").orElse("127.0.0.1");
    }
}
