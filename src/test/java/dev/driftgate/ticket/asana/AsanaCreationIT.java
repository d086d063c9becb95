package dev.driftgate.ticket.asana;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.ticket.Answers;
import dev.driftgate.ticket.Ticket;
import java.time.Duration;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsanaCreationIT extends AsanaOverHttp {
    @Test
    void a_task_is_created_in_its_section_with_one_request() throws Exception {
        Ticket ticket = tracker.create(task(SECTION));

        assertThat(ticket).isEqualTo(new Ticket("9000", "https://app.asana.com/1/7/task/9000"));
        assertThat(asana.asked)
                .singleElement()
                .asString()
                .startsWith("POST /tasks ")
                .contains("\"memberships\":[{")
                .contains("\"project\":\"1200\"", "\"section\":\"1300\"", "\"name\":\"1 new column\"");
        assertThat(server.takeRequest().getHeaders().get("Authorization")).isEqualTo("Bearer " + CANARY);
    }

    @Test
    void without_a_section_the_project_is_enough() {
        tracker.create(task(PROJECT));

        assertThat(asana.asked)
                .singleElement()
                .asString()
                .contains("\"projects\":[\"1200\"]")
                .doesNotContain("memberships");
    }

    @Test
    void a_section_that_asana_left_out_is_set_in_a_second_step() {
        asana.ignoresMemberships = true;

        tracker.create(task(SECTION));

        assertThat(asana.asked).element(1).isEqualTo("POST /sections/1300/addTask {\"data\":{\"task\":\"9000\"}}");
    }

    @Test
    void a_second_step_that_fails_does_not_hide_the_task() {
        asana.ignoresMemberships = true;
        asana.next(work -> work.done());
        asana.next(work -> Answers.page(502));

        assertThat(tracker.create(task(SECTION)).key()).isEqualTo("9000");
        assertThat(asana.tasks).hasSize(1);
    }

    @Test
    void a_create_whose_answer_is_lost_is_not_sent_again_and_can_be_found() {
        tracker.me();
        asana.next(Answers::lostAnswer);

        OutsideFailure failure = failure(() -> tracker.create(task(SECTION)));

        assertThat(failure.retryable()).isTrue();
        assertThat(failure.retryAfter()).isEmpty();
        assertThat(asana.asked.stream().filter(line -> line.startsWith("POST"))).hasSize(1);
        assertThat(tracker.made(SECTION.project(), MARKER, FakeAsana.NOW).map(Ticket::key))
                .contains("9000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"data\": {\"gid\": \"90", "{}", "{\"data\": {}}", "{\"data\": null}"})
    void a_create_answered_by_half_leaves_the_caller_to_look(String answer) {
        asana.next(work -> Answers.json(201, answer));

        assertThat(failure(() -> tracker.create(task(SECTION))).retryable()).isTrue();
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void a_limit_says_how_long_to_wait() {
        asana.next(work -> new MockResponse.Builder()
                .code(429)
                .addHeader("Retry-After", "42")
                .body("{}")
                .build());

        assertThat(failure(() -> tracker.create(task(SECTION))).retryAfter()).contains(Duration.ofSeconds(42));
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | Asana refused (HTTP 400): what they said",
                "401 | HTTP 401, check ASANA_ACCESS_TOKEN",
                "402 | Asana refused (HTTP 402): what they said",
                "403 | HTTP 403: what they said, check what ASANA_ACCESS_TOKEN may do",
                "404 | Asana refused (HTTP 404): what they said"
            })
    void a_refusal_is_told_in_asanas_words(int status, String sentence) {
        asana.next(work -> Answers.json(status, "{\"errors\": [{\"message\": \"what they said\"}]}"));

        OutsideFailure failure = failure(() -> tracker.create(task(SECTION)));

        assertThat(failure.retryable()).isFalse();
        assertThat(failure)
                .hasMessage("creating a task in Asana project 1200 (ASANA_PROJECT), section 1300 (ASANA_SECTION): "
                        + sentence);
    }
}
