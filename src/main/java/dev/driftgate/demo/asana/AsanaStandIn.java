package dev.driftgate.demo.asana;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.driftgate.demo.http.Changes;
import dev.driftgate.demo.http.Endpoint;
import dev.driftgate.demo.http.Fault;
import dev.driftgate.demo.http.Faults;
import dev.driftgate.demo.http.Json;
import dev.driftgate.demo.http.Write;
import dev.driftgate.demo.http.Writes;
import io.undertow.Handlers;
import io.undertow.server.HttpHandler;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** An Asana workspace with one project. Safe for any thread. */
public final class AsanaStandIn {
    private final Changes changes = new Changes();
    private final Faults faults = new Faults();
    private final AsanaSeed seed;
    private final Writes writes;
    private final TaskStore tasks;
    private final HttpHandler handler;

    public AsanaStandIn(AsanaSeed seed, InstantSource clock) {
        this.seed = seed;
        this.writes = new Writes(clock);
        Plan plan = new Plan(seed);
        this.tasks = new TaskStore(plan, clock, changes);
        this.handler = Handlers.path()
                .addPrefixPath("/api/1.0", new Endpoint(new AsanaApi(plan, tasks, seed.token(), writes), faults));
    }

    /** Serves everything below {@code /asana}. */
    public HttpHandler handler() {
        return handler;
    }

    public AsanaSeed seed() {
        return seed;
    }

    /** Told after every change. */
    public Changes changes() {
        return changes;
    }

    /** Every task, oldest first. */
    public List<AsanaTask> tasks() {
        return tasks.all().stream().map(this::asPeopleSee).toList();
    }

    public AsanaTask awaitTask(Predicate<AsanaTask> wanted, Duration timeout) {
        return changes.await(
                "such task in Asana",
                timeout,
                () -> tasks().stream().filter(wanted).findFirst());
    }

    /** Ticks a task off, or opens it again, as a person would in Asana. */
    public void complete(String gid, boolean completed) {
        tasks.update(gid, Json.object().put("completed", completed));
    }

    /** Throws a task away, as a person would in Asana. */
    public void delete(String gid) {
        tasks.delete(gid);
    }

    /** Shows tasks and comments in lists only when they are that old. */
    public void listAfter(Duration age) {
        tasks.listAfter(age);
    }

    /** Every call that changed something, by route such as {@code POST /tasks}, with its body. */
    public List<Write> writes() {
        return writes.all();
    }

    /** Makes the next call of a route, such as {@code POST /tasks}, go wrong. */
    public void failNext(String route, Fault fault) {
        faults.failNext(route, fault);
    }

    /** Makes every call go wrong until {@link #recover}. */
    public void fail(Fault fault) {
        faults.fail(fault);
    }

    public void recover() {
        faults.recover();
    }

    private AsanaTask asPeopleSee(ObjectNode task) {
        return new AsanaTask(
                task.path("gid").asText(),
                task.path("name").asText(),
                task.path("notes").asText(),
                task.path("html_notes").asText(),
                task.path("completed").asBoolean(),
                Optional.ofNullable(task.path("memberships")
                        .path(0)
                        .path("section")
                        .path("name")
                        .textValue()),
                task.path("permalink_url").asText(),
                task.path("created_at").asText(),
                AsanaTask.Given.of(task),
                tasks.stories(task.path("gid").asText()).stream()
                        .map(AsanaStandIn::story)
                        .toList());
    }

    private static AsanaTask.Story story(ObjectNode story) {
        return new AsanaTask.Story(
                story.path("gid").asText(),
                story.path("text").asText(),
                story.path("html_text").asText(),
                story.path("created_at").asText());
    }
}
