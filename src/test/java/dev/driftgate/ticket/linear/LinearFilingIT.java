package dev.driftgate.ticket.linear;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.ticket.Answers;
import dev.driftgate.ticket.Ticket;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinearFilingIT extends LinearOverHttp {
    @Test
    void twenty_at_once_file_one_issue_and_all_get_its_ticket() {
        Set<Ticket> tickets = IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> tracker.file(issue(ENG)))
                .collect(Collectors.toSet());

        assertThat(tickets).containsExactly(FIRST);
        assertThat(linear.issues).hasSize(1);
    }

    @Test
    void a_lost_answer_is_settled_by_reading_back_the_one_issue() {
        linear.next(Document.ISSUE_CREATE, Answers::lostAnswer);

        assertThat(tracker.file(issue(ENG))).isEqualTo(FIRST);
        assertThat(linear.count(Document.ISSUE_CREATE)).isEqualTo(1);
        assertThat(linear.issues).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504})
    void a_server_error_after_the_work_was_done_is_settled_by_reading_back(int status) {
        linear.next(Document.ISSUE_CREATE, work -> {
            work.done();
            return Answers.page(status);
        });

        assertThat(tracker.file(issue(ENG))).isEqualTo(FIRST);
        assertThat(linear.count(Document.ISSUE_CREATE)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\": {\"issueCreate\": {\"success\": true, \"issue\": null}}}",
                "{\"data\": {\"issueCreate\": {\"success\": true, \"iss",
                "{\"data\": null}",
                "{\"data\": {\"issueCreate\": {\"success\": true, \"issue\": null}}, \"errors\": [{\"message\": \"x\"}]}",
                "{\"errors\": [{\"message\": \"x\", \"extensions\": {\"type\": \"internal error\"}}]}",
                "{\"errors\": [{\"message\": \"x\", \"extensions\": {\"type\": \"lock timeout\"}}]}",
                "{\"errors\": [{\"message\": \"x\", \"extensions\": {\"type\": \"other\", \"statusCode\": 503}}]}"
            })
    void an_answer_that_leaves_doubt_is_settled_by_reading_back(String answer) {
        linear.next(Document.ISSUE_CREATE, work -> {
            work.done();
            return Answers.json(200, answer);
        });

        assertThat(tracker.file(issue(ENG))).isEqualTo(FIRST);
        assertThat(linear.issues).hasSize(1);
    }

    @Test
    void a_request_that_never_arrived_is_for_the_caller_to_repeat_with_the_same_id() {
        linear.next(Document.ISSUE_CREATE, work -> Answers.cut());

        OutsideFailure failure = refusal(() -> tracker.file(issue(ENG)));

        assertThat(failure.retryable()).isTrue();
        assertThat(failure)
                .hasMessageContaining("creating a Linear issue in ENG")
                .hasMessageContaining("tried again");
        assertThat(linear.issues).isEmpty();
        assertThat(tracker.file(issue(ENG))).isEqualTo(FIRST);
    }

    @Test
    void when_the_read_back_fails_too_the_next_attempt_finds_the_issue() {
        linear.next(Document.ISSUE_CREATE, Answers::lostAnswer);
        linear.next(Document.ISSUE, work -> Answers.page(502));

        assertThat(refusal(() -> tracker.file(issue(ENG))).retryable()).isTrue();
        assertThat(tracker.file(issue(ENG))).isEqualTo(FIRST);
        assertThat(linear.issues).hasSize(1);
    }

    @Test
    void a_conflict_whose_issue_cannot_be_read_is_no_success() {
        tracker.file(issue(ENG));
        linear.next(Document.ISSUE, work -> Answers.json(400, FakeLinear.NOT_FOUND.formatted("Issue", "Issue")));

        assertThat(refusal(() -> tracker.file(issue(ENG))).retryable()).isTrue();
    }

    @Test
    void an_id_gone_stale_is_looked_up_once_more() {
        tracker.file(issue(ENG));
        linear.teams = "{\"id\": \"t-new\", \"key\": \"ENG\"}";
        linear.next(Document.ISSUE_CREATE, work -> Answers.json(400, FakeLinear.NOT_FOUND.formatted("Team", "Team")));
        UUID second = UUID.randomUUID();

        tracker.file(new LinearIssue(second, "Another", "", ENG));

        assertThat(Objects.requireNonNull(linear.issues.get(second.toString()))
                        .path("teamId")
                        .asText())
                .isEqualTo("t-new");
    }

    @Test
    void an_entity_still_missing_after_the_second_look_is_refused() {
        for (int i = 0; i < 2; i++) {
            linear.next(
                    Document.ISSUE_CREATE, work -> Answers.json(200, FakeLinear.NOT_FOUND.formatted("Team", "Team")));
        }

        OutsideFailure failure = refusal(() -> tracker.file(issue(ENG)));

        assertThat(failure.retryable()).isFalse();
        assertThat(failure).hasMessageEndingWith("Could not find referenced Team.");
        assertThat(linear.count(Document.ISSUE_CREATE)).isEqualTo(2);
    }

    @Test
    void a_used_up_rate_limit_comes_as_400_and_waits_for_the_empty_bucket() {
        linear.next(
                Document.ISSUE_CREATE,
                work -> rateLimited()
                        .addHeader("X-RateLimit-Requests-Remaining", "0")
                        .addHeader(
                                "X-RateLimit-Requests-Reset",
                                NOON.plusSeconds(90).toEpochMilli())
                        .addHeader("X-RateLimit-Complexity-Remaining", "900")
                        .addHeader(
                                "X-RateLimit-Complexity-Reset",
                                NOON.plusSeconds(1800).toEpochMilli())
                        .build());

        OutsideFailure failure = refusal(() -> tracker.file(issue(ENG)));

        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(90));
        assertThat(failure).hasMessageEndingWith("used up, more in 90 s");
        assertThat(linear.asked).containsExactly("TEAMS", "ISSUE_CREATE");
    }

    @Test
    void a_429_from_something_on_the_way_is_a_limit_too() {
        linear.next(
                Document.TEAMS,
                work -> new MockResponse.Builder()
                        .code(429)
                        .addHeader("Retry-After", "7")
                        .build());

        assertThat(refusal(() -> tracker.file(issue(ENG))).retryAfter()).contains(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | Authentication required, not authenticated | authentication error | AUTHENTICATION_ERROR | LINEAR_API_KEY",
                "200 | Authentication required, not authenticated | authentication error | AUTHENTICATION_ERROR | LINEAR_API_KEY",
                "200 | Forbidden | forbidden | FORBIDDEN | LINEAR_API_KEY",
                "400 | Argument Validation Error | invalid input | INPUT_ERROR | for people",
                "400 | Cannot query field | graphql error | GRAPHQL_VALIDATION_FAILED | for people",
                "200 | usage | usage limit exceeded | INPUT_ERROR | for people",
                "200 | feature | feature not accessible | INPUT_ERROR | for people"
            })
    void what_no_repetition_helps_is_refused_at_once(
            int status, String message, String type, String code, String shows) {
        String answer = "{\"errors\": [{\"message\": \"%s\", \"extensions\": {\"type\": \"%s\", \"code\": \"%s\","
                + " \"userPresentableMessage\": \"for people\"}}]}";
        linear.next(Document.ISSUE_CREATE, work -> Answers.json(status, answer.formatted(message, type, code)));

        OutsideFailure failure = refusal(() -> tracker.file(issue(ENG)));

        assertThat(failure.retryable()).isFalse();
        assertThat(failure)
                .hasMessageStartingWith("creating a Linear issue in ENG: ")
                .hasMessageContaining(shows);
        assertThat(linear.asked).containsExactly("TEAMS", "ISSUE_CREATE");
    }

    private static MockResponse.Builder rateLimited() {
        return new MockResponse.Builder()
                .code(400)
                .body(
                        "{\"errors\": [{\"message\": \"Rate limit exceeded\", \"extensions\": {\"code\": \"RATELIMITED\"}}]}");
    }
}
