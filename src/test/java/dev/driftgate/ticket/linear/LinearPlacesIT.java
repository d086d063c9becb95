package dev.driftgate.ticket.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.driftgate.failure.Misconfigured;
import dev.driftgate.ticket.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinearPlacesIT extends LinearOverHttp {
    @Test
    void an_unknown_team_names_the_setting_and_the_teams_there_are() {
        assertThatThrownBy(() -> tracker.file(issue(target("FOO"))))
                .isInstanceOf(Misconfigured.class)
                .hasMessage("no Linear team has the key FOO, check LINEAR_TEAM; there are ENG, OPS");
    }

    @Test
    void many_teams_are_not_all_listed() {
        List<String> teams = new ArrayList<>();
        for (int i = 10; i < 40; i++) {
            teams.add("{\"id\": \"t%d\", \"key\": \"T%d\"}".formatted(i, i));
        }
        linear.teams = String.join(",", teams);

        assertThatThrownBy(() -> tracker.file(issue(target("FOO"))))
                .hasMessageEndingWith("T28, T29 and others")
                .hasMessageNotContaining("T30");
    }

    @Test
    void a_project_of_another_team_is_not_used() {
        LinearTarget elsewhere = new LinearTarget("ENG", Optional.of("Pager"), List.of(), Optional.empty());

        assertThatThrownBy(() -> tracker.file(issue(elsewhere)))
                .isInstanceOf(Misconfigured.class)
                .hasMessage("no Linear project of the team ENG is called Pager, check LINEAR_PROJECT;"
                        + " there are Migrations");
    }

    @Test
    void a_project_may_be_named_by_its_id() {
        String id = "6c0c34a1-3d3f-4d5e-8d5b-2f2f6f0a9d11";
        linear.projects =
                "{\"id\": \"%s\", \"name\": \"Twin\", \"teams\": {\"nodes\": [{\"id\": \"t-eng\"}]}}".formatted(id);

        tracker.file(issue(new LinearTarget("ENG", Optional.of(id), List.of(), Optional.empty())));

        assertThat(Objects.requireNonNull(linear.issues.get(ID.toString()))
                        .path("projectId")
                        .asText())
                .isEqualTo(id);
    }

    @Test
    void two_projects_of_one_name_are_not_chosen_between() {
        linear.projects = "{\"id\": \"1\", \"name\": \"Twin\", \"teams\": {\"nodes\": [{\"id\": \"t-eng\"}]}},"
                + "{\"id\": \"2\", \"name\": \"Twin\", \"teams\": {\"nodes\": [{\"id\": \"t-eng\"}]}}";

        assertThatThrownBy(() ->
                        tracker.file(issue(new LinearTarget("ENG", Optional.of("Twin"), List.of(), Optional.empty()))))
                .isInstanceOf(Misconfigured.class)
                .hasMessage("LINEAR_PROJECT: the team ENG has 2 projects called Twin, give the id of one");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nope | no Linear label of the team ENG is called nope, check LINEAR_LABELS; there are bug, chore, schema-drift",
                "pager | no Linear label of the team ENG is called pager, check LINEAR_LABELS; there are bug, chore, schema-drift",
                "Kind | LINEAR_LABELS: Kind is a group of labels, name one of the labels in it",
                "bug,chore | LINEAR_LABELS: bug and chore are both of the group Kind, keep one"
            })
    void a_label_that_cannot_be_applied_is_refused_before_anything_is_created(String labels, String sentence) {
        LinearTarget labelled = new LinearTarget("ENG", Optional.empty(), List.of(labels.split(",")), Optional.empty());

        assertThatThrownBy(() -> tracker.file(issue(labelled)))
                .isInstanceOf(Misconfigured.class)
                .hasMessage(sentence);
        assertThat(linear.issues).isEmpty();
    }

    @Test
    void the_teams_own_label_goes_before_the_workspaces() {
        linear.labels = "{\"id\": \"l-all\", \"name\": \"drift\"},"
                + "{\"id\": \"l-own\", \"name\": \"drift\", \"team\": {\"id\": \"t-eng\"}}";

        tracker.file(issue(new LinearTarget("ENG", Optional.empty(), List.of("drift"), Optional.empty())));

        assertThat(Objects.requireNonNull(linear.issues.get(ID.toString()))
                        .path("labelIds")
                        .toString())
                .isEqualTo("[\"l-own\"]");
    }

    @Test
    void a_check_tries_the_team_the_project_and_every_label() {
        LinearTarget mixed =
                new LinearTarget("ENG", Optional.of("Migrations"), List.of("schema-drift", "nope"), Optional.empty());

        assertThat(tracker.check(mixed))
                .containsExactly(
                        new Probe("Linear team ENG", Optional.empty()),
                        new Probe("Linear project Migrations", Optional.empty()),
                        new Probe("Linear label schema-drift", Optional.empty()),
                        new Probe(
                                "Linear label nope",
                                Optional.of("no Linear label of the team ENG is called nope, check LINEAR_LABELS;"
                                        + " there are bug, chore, schema-drift")));
        assertThat(linear.issues).isEmpty();
    }

    @Test
    void a_check_ends_with_a_team_that_is_not_there() {
        assertThat(tracker.check(new LinearTarget("FOO", Optional.of("Pager"), List.of("x"), Optional.empty())))
                .containsExactly(new Probe(
                        "Linear team FOO",
                        Optional.of("no Linear team has the key FOO, check LINEAR_TEAM; there are ENG, OPS")));
    }

    @Test
    void a_check_asks_linear_and_not_the_memory() {
        tracker.file(issue(ENG));
        linear.teams = "";

        assertThat(tracker.check(ENG))
                .singleElement()
                .satisfies(probe -> assertThat(probe.problem())
                        .contains("no Linear team has the key ENG, check LINEAR_TEAM; the key sees none"));
    }
}
