package dev.driftgate.ticket.asana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.driftgate.failure.Misconfigured;
import dev.driftgate.ticket.Account;
import dev.driftgate.ticket.Answers;
import dev.driftgate.ticket.Probe;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class AsanaTrackerIT extends AsanaOverHttp {
    @Test
    void a_task_is_open_completed_or_gone() {
        asana.task("x");

        assertThat(tracker.state("9000")).isEqualTo(TaskState.OPEN);
        tracker.complete("9000");
        assertThat(tracker.state("9000")).isEqualTo(TaskState.COMPLETED);
        tracker.reopen("9000");
        assertThat(tracker.state("9000")).isEqualTo(TaskState.OPEN);
        asana.tasks.clear();
        assertThat(tracker.state("9000")).isEqualTo(TaskState.GONE);
    }

    @Test
    void a_404_that_is_not_asanas_own_does_not_make_a_task_gone() {
        asana.next(work -> Answers.page(404));
        asana.next(work -> Answers.json(404, "{\"detail\": \"no route\"}"));

        assertThat(failure(() -> tracker.state("9000")).retryable()).isTrue();
        assertThat(failure(() -> tracker.state("9000")).retryable()).isFalse();
    }

    @Test
    void a_comment_is_posted_once() {
        tracker.comment("9000", "<body>Still there: <code>orders.region</code></body>");

        assertThat(asana.asked)
                .containsExactly("POST /tasks/9000/stories"
                        + " {\"data\":{\"html_text\":\"<body>Still there: <code>orders.region</code></body>\"}}");
    }

    @Test
    void a_comment_whose_answer_is_lost_is_found_by_its_marker() {
        tracker.comment("9000", "<body>" + "1 &lt; 2, and more" + "</body>");
        asana.next(Answers::lostAnswer);
        failure(() -> tracker.comment("9000", "<body>" + "Two more columns\n" + MARKER + "</body>"));

        assertThat(tracker.commented("9000", MARKER, FakeAsana.NOW)).isTrue();
        assertThat(tracker.commented("9000", MARKER + "0", FakeAsana.NOW.minusSeconds(100)))
                .isFalse();
        assertThat(failure(() -> tracker.commented("9000", MARKER + "0", FakeAsana.NOW))
                        .retryAfter())
                .isPresent();
        assertThat(asana.stories).hasSize(2);
    }

    @Test
    void a_comment_that_asana_would_refuse_is_not_sent() {
        assertThatThrownBy(() -> tracker.comment("9000", "<body><h1>No</h1></body>"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(asana.asked).isEmpty();
    }

    @Test
    void me_is_a_person_in_workspaces() {
        assertThat(tracker.me()).isEqualTo(new Account("Grace", List.of("Acme")));
    }

    @Test
    void a_check_tries_the_project_and_the_section() {
        assertThat(tracker.check(SECTION))
                .containsExactly(
                        new Probe("Asana project 1200", Optional.empty()),
                        new Probe("Asana section 1300", Optional.empty()));
    }

    @Test
    void a_section_of_another_project_is_a_problem_that_lists_the_right_ones() {
        assertThat(tracker.check(new AsanaTarget("1200", Optional.of("1399"))))
                .element(1)
                .isEqualTo(new Probe(
                        "Asana section 1399",
                        Optional.of("no section 1399 in Asana project 1200, check ASANA_SECTION;"
                                + " there are 1301 (Later), 1302 (Soon), 1300 (Untriaged)")));
    }

    @Test
    void a_project_that_is_unknown_or_archived_is_a_problem_and_ends_the_check() {
        assertThat(tracker.check(new AsanaTarget("4711", Optional.of("1300"))))
                .containsExactly(new Probe(
                        "Asana project 4711",
                        Optional.of("the token sees no Asana project 4711,"
                                + " check ASANA_PROJECT and who is a member of it")));
        asana.archived = true;
        assertThat(tracker.check(SECTION))
                .singleElement()
                .satisfies(probe -> assertThat(probe.problem())
                        .contains("the Asana project 1200 is archived, check ASANA_PROJECT"));
    }

    @Test
    void a_target_is_made_of_gids() {
        assertThatThrownBy(() -> new AsanaTarget("Backlog", Optional.empty()))
                .isInstanceOf(Misconfigured.class)
                .hasMessageStartingWith("ASANA_PROJECT must be a gid");
        assertThatThrownBy(() -> new AsanaTarget("1200", Optional.of("../me")))
                .isInstanceOf(Misconfigured.class)
                .hasMessageStartingWith("ASANA_SECTION must be a gid");
    }

    @Test
    void an_announced_change_is_logged_once_a_name() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger(Deprecations.class);
        logger.addAppender(log);
        String[] changes = {"name=a;info=https://x.test/;affected=true", "name=a;affected=true", "name=b;affected=true"
        };
        for (String change : changes) {
            asana.next(work -> new MockResponse.Builder()
                    .addHeader("Asana-Change", change)
                    .body("{\"data\": {\"name\": \"Grace\"}}")
                    .build());
            tracker.me();
        }
        logger.detachAppender(log);

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "Asana announces a change to its API: name=a;info=https://x.test/;affected=true",
                        "Asana announces a change to its API: name=b;affected=true");
    }
}
