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
import java.util.function.Supplier;
import okhttp3.OkHttpClient;

/**
 * Tasks in Asana. Asana cannot tell a repeated request from a new one, so the caller keeps one writer per marker, stores each
 * attempt before it is made and asks here what became of it before it makes another. Safe to share between threads.
 */
public final class AsanaTracker {
    /** By how much Asana's clock may be behind ours. */
    private static final Duration DISAGREEMENT = Duration.ofDays(1);
    /** A call takes twenty seconds at most, and a list may show what it made a minute later. */
    private static final Duration UNTIL_SHOWN = Duration.ofSeconds(90);

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

    /** Creates the task with a single request. After a retryable failure it may exist, which {@link #made} tells. */
    public Ticket create(AsanaTask task) {
        return creation.of(task);
    }

    /**
     * The task that an attempt at that time made, even if somebody has completed it since; empty where it made none.
     *
     * @throws OutsideFailure as long as nobody can know
     */
    public Optional<Ticket> made(String project, String marker, Instant attempt) {
        var since = attempt.minus(DISAGREEMENT);
        return settled("a task", attempt, () -> backlog.touchedSince(project, marker, since));
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

    /**
     * Whether an attempt at that time made a comment on the task that holds the marker; never on a task that is gone.
     *
     * @throws OutsideFailure as long as nobody can know
     */
    public boolean commented(String gid, String marker, Instant attempt) {
        return settled(
                        "a comment",
                        attempt,
                        () -> backlog.commented(gid, marker).filter(there -> there))
                .isPresent();
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

    /** What is not there counts as never made only by a look that came late enough. */
    private <T> Optional<T> settled(String what, Instant attempt, Supplier<Optional<T>> look) {
        var looked = clock.instant();
        var found = look.get();
        var early = Duration.between(looked, attempt.plus(UNTIL_SHOWN));
        if (found.isPresent() || early.isNegative()) {
            return found;
        }
        long wait = early.toSeconds() + 1;
        throw OutsideFailure.unknownFor(
                "Asana was asked for " + what + " and gave no answer; it may still appear, so Driftgate looks again in "
                        + wait + " s instead of asking for a second one",
                Duration.ofSeconds(wait));
    }
}
