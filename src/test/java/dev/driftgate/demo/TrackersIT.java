package dev.driftgate.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.driftgate.demo.asana.AsanaSeed;
import dev.driftgate.demo.http.Fault;
import dev.driftgate.failure.Misconfigured;
import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.ticket.Probe;
import dev.driftgate.ticket.Ticket;
import dev.driftgate.ticket.TrackerHttp;
import dev.driftgate.ticket.asana.AsanaFields;
import dev.driftgate.ticket.asana.AsanaTarget;
import dev.driftgate.ticket.asana.AsanaTask;
import dev.driftgate.ticket.asana.AsanaTracker;
import dev.driftgate.ticket.asana.TaskState;
import dev.driftgate.ticket.linear.LinearIssue;
import dev.driftgate.ticket.linear.LinearTarget;
import dev.driftgate.ticket.linear.LinearTracker;
import dev.driftgate.ticket.linear.Priority;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The clients against the stand-ins, two readings of the same vendors: where they disagree, one is wrong. */
class TrackersIT {
    private static final LinearTarget LINEAR =
            new LinearTarget("ENG", Optional.of("Migrations"), List.of("schema-drift"), Optional.of(Priority.HIGH));
    private static final AsanaTarget ASANA = new AsanaTarget("1200000000000200", Optional.of("1200000000000300"));
    private static final String MARKER = "driftgate:app:4f2a";

    private final StandIns services = StandIns.start(StandIns.Options.defaults());
    private final LinearTracker linear = new LinearTracker(
            services.linearApiUrl(),
            services.linear().seed().apiKey(),
            TrackerHttp.newClient(),
            InstantSource.system());
    private final AsanaTracker asana = new AsanaTracker(
            services.asanaApiUrl(), services.asana().seed().token(), TrackerHttp.newClient(), InstantSource.system());

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void an_issue_is_filed_once_and_linked_though_an_answer_is_lost() {
        LinearIssue issue = new LinearIssue(UUID.randomUUID(), "Migration review", "+ column region text", LINEAR);
        services.linear().failNext("issueCreate", Fault.cutAfter());

        Ticket ticket = linear.file(issue);
        linear.link(issue.id(), "https://example.com/card", "Review in Slack", Map.of("fingerprint", "4f2a"));

        assertThat(linear.file(issue)).isEqualTo(ticket);
        assertThat(services.linear().issues()).singleElement().satisfies(filed -> {
            assertThat(filed.identifier()).isEqualTo(ticket.key());
            assertThat(filed.labels()).containsExactly("schema-drift");
            assertThat(filed.project()).contains("Migrations");
        });
    }

    @Test
    void the_linear_set_up_is_checked_thing_by_thing() {
        assertThat(linear.viewer().name()).isNotBlank();
        assertThat(linear.check(LINEAR)).hasSize(3).allMatch(Probe::passed);
        assertThatThrownBy(() -> linear.file(new LinearIssue(
                        UUID.randomUUID(),
                        "x",
                        "",
                        new LinearTarget("FOO", Optional.empty(), List.of(), Optional.empty()))))
                .isInstanceOf(Misconfigured.class)
                .hasMessageContaining("LINEAR_TEAM; there are ENG");
    }

    @Test
    void a_task_is_found_again_though_the_answer_to_its_creation_is_lost() {
        services.asana().failNext("POST /tasks", Fault.cutAfter());
        Instant attempt = Instant.now();
        AsanaTask task = new AsanaTask(MARKER, "1 new column", "<body>New\n" + MARKER + "</body>", ASANA);

        assertThatThrownBy(() -> asana.create(task)).isInstanceOf(OutsideFailure.class);

        assertThat(asana.made(ASANA.project(), MARKER, attempt)).isPresent();
        assertThat(services.asana().tasks()).hasSize(1);
    }

    @Test
    void a_task_is_commented_completed_and_reopened() {
        Ticket task = asana.create(
                new AsanaTask(MARKER, "1 new column", "<body>New\n<code>" + MARKER + "</code></body>", ASANA));

        asana.comment(task.key(), "<body>1 &lt; 2 <strong>" + MARKER + ":2</strong></body>");
        asana.comment(task.key(), "<body>1 &lt; 2\n" + MARKER + ":3</body>");

        var aWhileAgo = Instant.now().minusSeconds(120);
        assertThat(asana.commented(task.key(), MARKER + ":2", aWhileAgo)).isTrue();
        assertThat(asana.commented(task.key(), MARKER + ":3", aWhileAgo)).isTrue();
        assertThat(asana.commented(task.key(), MARKER + ":4", aWhileAgo)).isFalse();
        asana.complete(task.key());
        assertThat(asana.state(task.key())).isEqualTo(TaskState.COMPLETED);
        asana.reopen(task.key());
        assertThat(asana.state(task.key())).isEqualTo(TaskState.OPEN);
        assertThat(asana.state("999")).isEqualTo(TaskState.GONE);
    }

    @Test
    void what_tasks_are_to_be_given_in_asana_is_tried_and_told() {
        var fields =
                new AsanaFields(Optional.of("me"), List.of(AsanaSeed.TAG), Map.of("1200000000000400", List.of("high")));
        assertThat(asana.check(new AsanaTarget(ASANA.project(), Optional.empty(), fields)))
                .hasSize(4)
                .allMatch(Probe::passed);
        var wrong = new AsanaFields(
                Optional.of("nobody@example.com"), List.of("4711"), Map.of("1200000000000400", List.of("Medium")));
        assertThat(asana.check(new AsanaTarget(ASANA.project(), Optional.empty(), wrong)))
                .filteredOn(probe -> !probe.passed())
                .extracting(probe -> probe.problem().orElseThrow())
                .containsExactly(
                        "the token sees no Asana user nobody@example.com, check assignee in the asana settings",
                        "the token sees no Asana tag 4711, check tags in the asana settings",
                        "\"Medium\" does not fit the Asana custom field 1200000000000400 (Severity), which has the options"
                                + " 1200000000000401 (High), 1200000000000402 (Low); check custom_fields in the asana settings");
    }

    @Test
    void the_asana_set_up_is_checked_thing_by_thing() {
        assertThat(asana.me().name()).isNotBlank();
        assertThat(asana.check(ASANA)).hasSize(2).allMatch(Probe::passed);
        assertThat(asana.check(new AsanaTarget(ASANA.project(), Optional.of("4711"))))
                .hasSize(2)
                .last()
                .satisfies(probe -> assertThat(probe.problem().orElseThrow()).contains("ASANA_SECTION"));
        assertThat(asana.check(new AsanaTarget("4711", Optional.empty()))).noneMatch(Probe::passed);
    }
}
