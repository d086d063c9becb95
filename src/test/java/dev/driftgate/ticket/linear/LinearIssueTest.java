package dev.driftgate.ticket.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.driftgate.failure.Misconfigured;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LinearIssueTest {
    private static final LinearTarget ENG = new LinearTarget("ENG", Optional.empty(), List.of(), Optional.empty());

    @Test
    void a_long_title_is_cut_after_a_word() {
        LinearIssue issue = new LinearIssue(UUID.randomUUID(), "schema drift ".repeat(40), "", ENG);

        assertThat(issue.title()).hasSizeLessThanOrEqualTo(255).endsWith(" schema…");
    }

    @Test
    void a_title_is_one_line() {
        assertThat(new LinearIssue(UUID.randomUUID(), "a\nb\u202e", "", ENG).title())
                .isEqualTo("a b");
    }

    @Test
    void only_a_random_id_is_taken() {
        UUID named = UUID.nameUUIDFromBytes(new byte[] {1});

        assertThatThrownBy(() -> new LinearIssue(named, "title", "", ENG)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_target_needs_a_team_and_forgives_blank_labels() {
        assertThatThrownBy(() -> new LinearTarget(" ", Optional.empty(), List.of(), Optional.empty()))
                .isInstanceOf(Misconfigured.class)
                .hasMessage("LINEAR_TEAM is not set");
        assertThat(new LinearTarget("ENG", Optional.empty(), List.of(" a", "", "a"), Optional.empty()).labels())
                .containsExactly("a");
    }

    @Test
    void priorities_are_named_as_people_write_them() {
        assertThat(Priority.named(" High ")).contains(Priority.HIGH);
        assertThat(Priority.named("asap")).isEmpty();
    }
}
