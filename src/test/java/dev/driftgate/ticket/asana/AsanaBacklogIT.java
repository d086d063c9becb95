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
import java.time.InstantSource;
import java.util.Optional;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

class AsanaBacklogIT extends AsanaOverHttp {
    @Test
    void a_marker_on_the_second_page_is_found() {
        asana.task("one");
        asana.task("two");
        asana.task("three, see below\n" + MARKER + "\n");

        assertThat(tracker.find(PROJECT, MARKER)).contains(new Ticket("9002", "https://app.asana.com/1/7/task/9002"));
        assertThat(asana.asked).hasSize(2);
    }

    @Test
    void a_marker_inside_a_longer_word_is_another_marker() {
        asana.task(MARKER + "0");
        asana.task("x" + MARKER);

        assertThat(tracker.find(PROJECT, MARKER)).isEmpty();
    }

    @Test
    void of_a_task_and_its_copy_the_older_is_found() {
        asana.task(MARKER).put("created_at", "2026-11-20T11:30:00Z");
        asana.task(MARKER).put("created_at", "2026-11-18T11:30:00Z");

        assertThat(tracker.find(PROJECT, MARKER).map(Ticket::key)).contains("9001");
    }

    @Test
    void completed_tasks_are_not_open_tasks() {
        asana.task(MARKER).put("completed", true);

        assertThat(tracker.find(PROJECT, MARKER)).isEmpty();
    }

    @Test
    void a_task_completed_right_after_its_creation_is_found_by_the_time_of_the_attempt() {
        asana.task(MARKER).put("completed", true).put("modified_at", FakeAsana.NOW.toString());

        assertThat(tracker.findSince(PROJECT.project(), MARKER, FakeAsana.NOW)).isPresent();
        assertThat(tracker.findSince(PROJECT.project(), MARKER, FakeAsana.NOW.plus(Duration.ofMinutes(4))))
                .as("clocks differ by minutes")
                .isPresent();
        assertThat(tracker.findSince(PROJECT.project(), MARKER, FakeAsana.NOW.plus(Duration.ofMinutes(6))))
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

        OutsideFailure failure = failure(() -> threePages.open("1200", MARKER));

        assertThat(failure.retryable()).isFalse();
        assertThat(failure).hasMessage("reading the tasks of Asana project 1200: more than 300 entries");
        assertThat(asana.asked).hasSize(3);
    }

    @Test
    void a_project_that_the_token_does_not_see_names_its_setting() {
        assertThatThrownBy(() -> tracker.find(new AsanaTarget("4711", Optional.empty()), MARKER))
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

        assertThat(failure(() -> tracker.find(PROJECT, MARKER)).retryable()).isTrue();
    }
}
