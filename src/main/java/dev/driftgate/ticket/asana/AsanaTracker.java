package dev.driftgate.ticket.asana;

import com.fasterxml.jackson.databind.JsonNode;
import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.ticket.Account;
import dev.driftgate.ticket.Credential;
import dev.driftgate.ticket.Probe;
import dev.driftgate.ticket.Ticket;
import dev.driftgate.ticket.TrackerAccess;
import dev.driftgate.ticket.TrackerHttp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.OkHttpClient;

/**
 * Tasks in Asana. Asana cannot tell a repeated request from a new one, so the caller keeps one writer per marker and looks
 * with {@link #find} before the first attempt, with {@link #findSince} after a lost answer. Safe to share between threads.
 */
public final class AsanaTracker {
    /** Clocks differ, ours and Asana's. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private static final Duration UNDER_WAY = Duration.ofMinutes(1);
    private static final Duration BEFORE_LOOKING_AGAIN = Duration.ofSeconds(2);

    private final AsanaApi api;
    private final Backlog backlog;
    private final Creation creation;
    private final SetUp setUp;
    private final InstantSource clock;

    public AsanaTracker(String apiUrl, String token, OkHttpClient http, InstantSource clock) {
        TrackerAccess access = new TrackerAccess(
                "Asana",
                TrackerAccess.url("ASANA_API_URL", apiUrl),
                "ASANA_API_URL",
                new Credential("ASANA_ACCESS_TOKEN", "Bearer ", token));
        this.api = new AsanaApi(new TrackerHttp(http, access, clock));
        this.backlog = new Backlog(api);
        CustomFields customFields = new CustomFields(backlog);
        this.creation = new Creation(api, customFields);
        this.setUp = new SetUp(api, backlog, customFields);
        this.clock = clock;
    }

    /**
     * Creates the task with a single request. After a retryable failure it may exist: {@link #findSince} first, wait a
     * little, look again, and only then create anew.
     */
    public Ticket create(AsanaTask task) {
        return creation.of(task);
    }

    /** The open task of the project whose notes hold the marker. */
    public Optional<Ticket> find(AsanaTarget target, String marker) {
        return backlog.open(target.project(), marker);
    }

    /**
     * The task that an attempt at that time made, even if somebody has completed it since. Asana may still be at work on
     * an attempt of the last minute, so after that it looks twice.
     */
    public Optional<Ticket> findSince(String project, String marker, Instant attempt) {
        Instant since = attempt.minus(SKEW);
        Optional<Ticket> found = backlog.touchedSince(project, marker, since);
        boolean recent = clock.instant().isBefore(attempt.plus(UNDER_WAY));
        return found.isPresent() || !recent ? found : lookAgain(project, marker, since);
    }

    private Optional<Ticket> lookAgain(String project, String marker, Instant since) {
        try {
            Thread.sleep(BEFORE_LOOKING_AGAIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw OutsideFailure.passing("looking for the task of an earlier attempt: interrupted", e);
        }
        return backlog.touchedSince(project, marker, since);
    }

    public TaskState state(String gid) {
        Optional<JsonNode> task = api.find(
                "reading Asana task " + gid, api.at("tasks", gid).addQueryParameter("opt_fields", "completed"));
        return task.map(found -> found.path("completed").asBoolean() ? TaskState.COMPLETED : TaskState.OPEN)
                .orElse(TaskState.GONE);
    }

    /** Sends the comment once; after a retryable failure it may be there already, which {@link #commented} tells. */
    public void comment(String gid, String html) {
        AsanaHtml.COMMENT.text(html);
        api.post("commenting on Asana task " + gid, api.at("tasks", gid, "stories"), Map.of("html_text", html));
    }

    /** Whether a comment on the task holds the marker; never on a task that is gone. */
    public boolean commented(String gid, String marker) {
        return backlog.commented(gid, marker).orElse(false);
    }

    public void complete(String gid) {
        api.put("completing Asana task " + gid, api.at("tasks", gid), Map.of("completed", true));
    }

    public void reopen(String gid) {
        api.put("reopening Asana task " + gid, api.at("tasks", gid), Map.of("completed", false));
    }

    /** Whose token it is. */
    public Account me() {
        return setUp.me();
    }

    /** Tries the project and, where that is found, the section and what tasks are given there. */
    public List<Probe> check(AsanaTarget target) {
        return setUp.check(target);
    }
}
