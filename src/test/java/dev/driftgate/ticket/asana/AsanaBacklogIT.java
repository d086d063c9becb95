package dev.driftgate.ticket.asana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.driftgate.failure.Misconfigured;
import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.ticket.Answers;
import dev.driftgate.ticket.Credential;
import dev.driftgate.ticket.Ticket;
import dev.driftgate.ticket.TrackerAccess;
import dev.driftgate.ticket.TrackerHttp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsanaBacklogIT extends AsanaOverHttp {
    /** Some time ago, so that what is not there was never made. */
    private static final Instant ATTEMPT = FakeAsana.NOW.minus(Duration.ofMinutes(2));

    @Test
    void a_marker_on_the_second_page_is_found() {
        asana.task("one");
        asana.task("two");
        asana.task("three, see below\n" + MARKER + "\n");

        assertThat(found()).contains(new Ticket("9002", "https://app.asana.com/1/7/task/9002"));
        assertThat(asana.asked).hasSize(2);
    }

    @Test
    void a_marker_inside_a_longer_word_is_another_marker() {
        asana.task(MARKER + "0");
        asana.task("x" + MARKER);

        assertThat(found()).isEmpty();
    }

    @Test
    void of_a_task_and_its_copy_the_older_is_found() {
        asana.task(MARKER).put("created_at", "2026-11-20T11:30:00Z");
        asana.task(MARKER).put("created_at", "2026-11-18T11:30:00Z");

        assertThat(found().map(Ticket::key)).contains("9001");
    }

    @Test
    void a_task_completed_right_after_its_creation_is_found_by_the_time_of_the_attempt() {
        asana.task(MARKER).put("completed", true).put("modified_at", FakeAsana.NOW.toString());

        assertThat(found()).isPresent();
        assertThat(tracker.made(PROJECT.project(), MARKER, FakeAsana.NOW.plus(Duration.ofHours(23))))
                .as("clocks differ by hours")
                .isPresent();
    }

    @Test
    void what_was_touched_before_the_attempt_is_not_looked_through() {
        asana.task(MARKER).put("modified_at", "2026-11-18T12:00:00Z");

        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 60, 89})
    void a_task_that_is_not_there_soon_after_the_attempt_may_still_appear(int seconds) {
        var later = at(FakeAsana.NOW.plusSeconds(seconds));

        var failure = failure(() -> later.made(PROJECT.project(), MARKER, FakeAsana.NOW));

        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(91 - seconds));
        assertThat(failure)
                .hasMessage("Asana was asked for a task and gave no answer; it may still appear, so Driftgate looks"
                        + " again in " + (91 - seconds) + " s instead of asking for a second one");
        asana.task(MARKER).put("modified_at", FakeAsana.NOW.toString());
        assertThat(later.made(PROJECT.project(), MARKER, FakeAsana.NOW)).isPresent();
    }

    @Test
    void after_a_minute_and_a_half_it_was_never_made() {
        assertThat(at(FakeAsana.NOW.plusSeconds(91)).made(PROJECT.project(), MARKER, FakeAsana.NOW))
                .isEmpty();
    }

    @Test
    void a_list_that_never_ends_is_not_called_empty() {
        for (int i = 0; i < 3; i++) {
            asana.next(work -> Answers.json(200, "{\"data\": [], \"next_page\": {\"offset\": \"again\"}}"));
        }
        TrackerAccess access = new TrackerAccess(
                "Asana", server.url("/api/1.0"), "ASANA_API_URL", new Credential("ASANA_ACCESS_TOKEN", "", CANARY));
        TrackerHttp http = new TrackerHttp(new OkHttpClient(), access, InstantSource.system());
        Backlog threePages = new Backlog(new AsanaApi(http), 3);

        OutsideFailure failure = failure(() -> threePages.touchedSince("1200", MARKER, FakeAsana.NOW));

        assertThat(failure.retryable()).isFalse();
        assertThat(failure).hasMessage("reading the tasks of Asana project 1200: more than 300 entries");
        assertThat(asana.asked).hasSize(3);
    }

    @Test
    void a_project_that_the_token_does_not_see_names_its_setting() {
        assertThatThrownBy(() -> tracker.made("4711", MARKER, ATTEMPT))
                .isInstanceOf(Misconfigured.class)
                .hasMessage("the token sees no Asana project 4711, check ASANA_PROJECT and who is a member of it");
    }

    @Test
    void a_page_that_fails_fails_the_search() {
        asana.task("one");
        asana.task("two");
        asana.task(MARKER);
        asana.next(work -> work.done());
        asana.next(work -> Answers.json(200, "{}"));

        assertThat(failure(() -> found()).retryable()).isTrue();
    }

    private Optional<Ticket> found() {
        return tracker.made(PROJECT.project(), MARKER, ATTEMPT);
    }

    private AsanaTracker at(Instant now) {
        return new AsanaTracker(
                server.url("/api/1.0").toString(), CANARY, new OkHttpClient(), InstantSource.fixed(now));
    }
}
