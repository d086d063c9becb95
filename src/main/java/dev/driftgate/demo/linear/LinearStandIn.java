package dev.driftgate.demo.linear;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A Linear workspace with one team. Safe for any thread. */
public final class LinearStandIn {
    private final Changes changes = new Changes();
    private final Faults faults = new Faults();
    private final LinearSeed seed;
    private final Writes writes;
    private final IssueStore issues;
    private final HttpHandler handler;

    public LinearStandIn(LinearSeed seed, InstantSource clock) {
        this.seed = seed;
        this.writes = new Writes(clock);
        LinearDirectory directory = new LinearDirectory(seed);
        this.issues = new IssueStore(directory, clock, changes);
        GraphqlService service =
                new GraphqlService(new LinearGraph(directory, issues).build(), seed.apiKey(), writes, clock);
        this.handler = Handlers.path().addExactPath("/graphql", new Endpoint(service, faults));
    }

    /** Serves everything below {@code /linear}. */
    public HttpHandler handler() {
        return handler;
    }

    public LinearSeed seed() {
        return seed;
    }

    /** Told after every change. */
    public Changes changes() {
        return changes;
    }

    /** Every issue, oldest first, trashed ones too. */
    public List<LinearIssue> issues() {
        return issues.all().stream().map(LinearStandIn::asPeopleSee).toList();
    }

    public LinearIssue awaitIssue(Predicate<LinearIssue> wanted, Duration timeout) {
        return changes.await(
                "such issue in Linear",
                timeout,
                () -> issues().stream().filter(wanted).findFirst());
    }

    /** Every mutation that worked, by name of its field, with its variables. */
    public List<Write> writes() {
        return writes.all();
    }

    /** Makes the next call of a field, such as {@code issueCreate}, go wrong. */
    public void failNext(String field, Fault fault) {
        faults.failNext(field, fault);
    }

    /** Makes every call of a field go wrong until it recovers. */
    public void fail(String field, Fault fault) {
        faults.fail(field, fault);
    }

    public void recover(String field) {
        faults.recover(field);
    }

    /** How often which field went wrong. */
    public Map<String, Integer> failed() {
        return faults.served();
    }

    private static LinearIssue asPeopleSee(Map<String, Object> row) {
        JsonNode json = Json.tree(row);
        return new LinearIssue(
                json.path("id").asText(),
                json.path("identifier").asText(),
                json.path("url").asText(),
                json.path("title").asText(),
                json.path("description").asText(""),
                json.path("labels")
                        .path("nodes")
                        .valueStream()
                        .map(label -> label.path("name").asText())
                        .toList(),
                Optional.ofNullable(json.path("project").path("name").textValue()),
                json.path("state").path("name").asText(),
                json.path("priority").asInt(),
                json.path("createdAt").asText(),
                json.path("trashed").asBoolean(),
                json.path("attachments")
                        .path("nodes")
                        .valueStream()
                        .map(LinearStandIn::attachment)
                        .toList(),
                json.path("comments")
                        .path("nodes")
                        .valueStream()
                        .map(LinearStandIn::comment)
                        .toList());
    }

    private static LinearIssue.Attachment attachment(JsonNode json) {
        return new LinearIssue.Attachment(
                json.path("id").asText(),
                json.path("url").asText(),
                json.path("title").asText(),
                json.path("subtitle").asText(""),
                json.path("metadata"));
    }

    private static LinearIssue.Comment comment(JsonNode json) {
        return new LinearIssue.Comment(
                json.path("id").asText(),
                json.path("body").asText(),
                json.path("createdAt").asText());
    }
}
