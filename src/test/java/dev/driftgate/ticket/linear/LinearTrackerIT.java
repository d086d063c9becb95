package dev.driftgate.ticket.linear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.ticket.Account;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LinearTrackerIT extends LinearOverHttp {
    @Test
    void an_issue_is_created_with_everything_the_target_names() throws Exception {
        LinearTarget full = new LinearTarget(
                "eng", Optional.of("migrations"), List.of("Schema-Drift", "bug"), Optional.of(Priority.HIGH));

        assertThat(tracker.file(issue(full))).isEqualTo(FIRST);

        JsonNode input = Objects.requireNonNull(linear.issues.get(ID.toString()));
        assertThat(input.toString())
                .contains("\"teamId\":\"t-eng\"", "\"projectId\":\"p-mig\"", "\"priority\":2")
                .contains("\"labelIds\":[\"l-drift\",\"l-bug\"]")
                .contains("\"title\":\"Migration review\"", "\"description\":\"+ column region text\"");
        assertThat(server.takeRequest().getHeaders().get("Authorization")).isEqualTo(CANARY);
    }

    @Test
    void what_the_target_leaves_open_is_left_to_linear() {
        tracker.file(issue(ENG));

        assertThat(Objects.requireNonNull(linear.issues.get(ID.toString())).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("id", "teamId", "title", "description");
    }

    @Test
    void the_same_issue_filed_again_is_the_same_ticket() {
        tracker.file(issue(ENG));

        assertThat(tracker.file(issue(ENG))).isEqualTo(FIRST);
        assertThat(linear.issues).hasSize(1);
    }

    @Test
    void names_are_looked_up_once() {
        tracker.file(issue(ENG));
        tracker.file(new LinearIssue(UUID.randomUUID(), "Another", "", ENG));

        assertThat(linear.count(Document.TEAMS)).isEqualTo(1);
    }

    @Test
    void a_link_carries_its_metadata() {
        tracker.file(issue(ENG));

        tracker.link(ID, "https://acme.slack.com/archives/C1/p1", "Review in Slack", Map.of("fingerprint", "abc"));

        assertThat(linear.attachments
                        .get(0)
                        .path("metadata")
                        .path("fingerprint")
                        .asText())
                .isEqualTo("abc");
    }

    @Test
    void a_link_on_a_deleted_issue_is_refused() {
        OutsideFailure failure = refusal(() -> tracker.link(ID, "https://x.test/", "Review", Map.of()));

        assertThat(failure.retryable()).isFalse();
        assertThat(failure)
                .hasMessage("linking a Linear issue: Linear refused (HTTP 200): Could not find referenced Issue.");
    }

    @Test
    void the_viewer_is_a_person_in_a_workspace() {
        assertThat(tracker.viewer()).isEqualTo(new Account("Ada", List.of("Acme")));
    }
}
