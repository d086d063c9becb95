package dev.driftgate.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.driftgate.failure.Misconfigured;
import dev.driftgate.settings.AsanaCompletion.WhenCompleted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
class AsanaSettingsTest {
    @TempDir
    private Path folder;

    @Test
    void a_task_is_given_what_the_file_says_and_ends_as_it_says() throws IOException {
        var routing = asana("""
                { project: 7, assignee: ana@example.com, due_in_days: 5, tags: 12,
                  custom_fields: { 400: High, 410: [A, B] }, complete_when_documented: false, when_completed: reopen }""");
        assertThat(routing.extras())
                .isEqualTo(new AsanaExtras(
                        Optional.of("ana@example.com"),
                        Optional.of(5),
                        Map.of("400", List.of("High"), "410", List.of("A", "B")),
                        List.of("12")));
        assertThat(routing.completion()).isEqualTo(new AsanaCompletion(false, WhenCompleted.REOPEN));
    }

    @Test
    void a_task_is_completed_when_documented_and_followed_by_a_new_one_unless_the_file_says_otherwise()
            throws IOException {
        assertThat(asana("{ project: 7 }"))
                .isEqualTo(new AsanaRouting(
                        Optional.of("7"),
                        Optional.empty(),
                        AsanaExtras.NONE,
                        new AsanaCompletion(true, WhenCompleted.NEW)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "assignee: Ana Lytic | me, an e-mail address or a gid",
                "due_in_days: soon | a number of days from 0 to 365",
                "due_in_days: 366 | a number of days from 0 to 365",
                "tags: [dbt] | a gid like",
                "custom_fields: { severity: High } | a gid like 1200000000000400",
                "complete_when_documented: maybe | one of true, false",
                "when_completed: reopened | did you mean reopen?",
                "due_on: 3 | is not a key that Driftgate knows"
            })
    void what_cannot_be_right_is_refused_with_its_place(String wrong, String why) {
        assertThatThrownBy(() -> asana("{ project: 7, " + wrong + " }"))
                .isInstanceOf(Misconfigured.class)
                .hasMessageContaining("contracts.a.asana." + wrong.substring(0, wrong.indexOf(':')))
                .hasMessageContaining(why);
    }

    private AsanaRouting asana(String yaml) throws IOException {
        var file = Files.writeString(
                folder.resolve("driftgate.yml"),
                "contracts: { a: { replica: postgres://r@a/app, dbt: dbt, asana: %s } }\n".formatted(yaml));
        return Settings.load(Map.of(), Optional.of(file)).contract("a").asana();
    }
}
