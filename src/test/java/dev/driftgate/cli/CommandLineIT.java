package dev.driftgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.driftgate.testing.TestCommand;
import dev.driftgate.testing.TestPostgres;
import dev.driftgate.testing.TestPostgres.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a shell gets of the program: exit code, standard output, standard error. */
@NullMarked
class CommandLineIT {
    private static final TestDatabase STAGING = TestPostgres.database();
    private static final TestDatabase PROD = TestPostgres.database();

    private final TestCommand command;

    CommandLineIT(@TempDir Path folder) {
        command = new TestCommand(folder);
    }

    @BeforeAll
    static void two_databases_that_are_not_alike() {
        PROD.execute("create table orders (id bigint primary key)");
        STAGING.execute("create table orders (id bigint primary key, region text)");
    }

    @Test
    void databases_that_are_alike_end_in_0_and_one_sentence() throws Exception {
        var ended = command.run("check", "--staging", PROD.text(), "--prod", PROD.text());
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.output())
                .startsWith("default: staging matches prod")
                .contains("1 table or view, 1 column")
                .hasLineCount(1);
        assertThat(ended.errors()).isEmpty();
    }

    @Test
    void drift_ends_in_1_and_says_what_to_do_next() throws Exception {
        var ended = command.run("check", "--staging", STAGING.text(), "--prod", PROD.text());
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.output())
                .startsWith("default: staging and prod have drifted apart\n")
                .contains(
                        "\norders\n  + column  region  text, only in staging\n", "\n1 change on 1 table: ", "\nNext: ")
                .doesNotContain("\u001b");
        assertThat(ended.errors()).isEmpty();
    }

    @Test
    void a_piped_line_is_not_broken_however_long_it_is() throws Exception {
        STAGING.execute("create schema wide; create table wide.t (state text check (state in ('" + "x', '".repeat(60)
                + "y')))");
        var ended = command.run("check", "--staging", STAGING.text(), "--prod", PROD.text(), "--schema", "wide");
        STAGING.execute("alter table wide.t drop constraint t_state_check");
        assertThat(ended.exitCode()).isEqualTo(1);
        var other = command.run("check", "--staging", STAGING.text(), "--prod", PROD.text(), "--schema", "wide");
        assertThat(other.output()).hasLineCount(ended.output().split("\n", -1).length - 1);
        STAGING.execute("drop schema wide cascade");
    }

    @Test
    void classes_are_switched_and_rules_are_typed() throws Exception {
        STAGING.execute("comment on table orders is 'what people buy'");
        var both = new String[] {"check", "--staging", STAGING.text(), "--prod", PROD.text()};
        assertThat(command.run(both).output()).contains("\nComments:\n").contains("comment: none → what people buy");
        assertThat(command.run(with(both, "--compare", "order")).output())
                .contains("+ column  region")
                .doesNotContain("Comments");
        var ignored = command.run(with(both, "--ignore", "kind=comment", "--ignore", "object=reg*"));
        STAGING.execute("comment on table orders is null");
        assertThat(ignored.exitCode()).isZero();
        assertThat(ignored.output()).contains("2 ignored changes not shown");
    }

    @Test
    void a_rule_that_ended_is_told_beside_the_result() throws Exception {
        var both = new String[] {"check", "--staging", STAGING.text(), "--prod", PROD.text()};
        String rule = "table=orders,until=2020-01-31";
        assertThat(command.run(with(both, "--ignore", rule)).output())
                .contains("Note: the rule for table orders ended on 2020-01-31");
        assertThat(command.run(with(both, "--format", "json", "--ignore", rule)).errors())
                .isEqualTo("driftgate: the rule for table orders ended on 2020-01-31\n");
    }

    @Test
    void a_class_or_a_rule_that_is_none_is_wrong_usage() throws Exception {
        var both = new String[] {"check", "--staging", STAGING.text(), "--prod", PROD.text()};
        assertThat(command.refused(2, with(both, "--compare", "comment"))).contains("did you mean comments?");
        assertThat(command.refused(2, with(both, "--ignore", "tabel=x"))).contains("did you mean table?");
    }

    private static String[] with(String[] first, String... more) {
        return Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void json_is_one_object_with_its_keys_in_order() throws Exception {
        var ended = command.run("check", "--staging", STAGING.text(), "--prod", PROD.text(), "--format", "json");
        assertThat(ended.exitCode()).isEqualTo(1);
        var json = new ObjectMapper().readTree(ended.output());
        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly(
                        "comparison", "verdict", "fingerprint", "base", "head", "changes", "unread", "ignored");
        assertThat(json.path("verdict").asText()).isEqualTo("drift");
        assertThat(ended.errors()).isEmpty();
    }

    @Test
    void markdown_has_headings_and_the_whole_diff() throws Exception {
        var ended = command.run("check", "--staging", STAGING.text(), "--prod", PROD.text(), "--format", "MARKDOWN");
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.output()).startsWith("# default: ").contains("```diff\n", "`orders`");
        assertThat(ended.errors()).isEmpty();
    }

    @Test
    void the_settings_file_names_several_comparisons_and_takes_secrets_from_the_environment() throws Exception {
        var config = command.with("STAGING", STAGING.text())
                .with("PROD", PROD.text())
                .file("driftgate.yml", """
                        comparisons:
                          shop: { staging: "${STAGING}", prod: "${PROD}" }
                          same: { staging: "${PROD}", prod: "${PROD}" }
                        """);
        assertThat(command.run("check", "shop", "--config", config).exitCode()).isEqualTo(1);
        assertThat(command.with("DRIFTGATE_CONFIG", config).run("check", "same").exitCode())
                .isZero();
        assertThat(command.refused(2, "check")).contains("say which comparison; there are shop, same");
        assertThat(command.refused(2, "check", "shpo")).contains("no comparison is called shpo; there are shop, same");
        assertThat(command.refused(3, "contract")).contains("REPLICA_DATABASE_URL");
    }

    static Stream<Arguments> misuse() {
        String url = "postgres://someone:canary@127.0.0.1/shop";
        return Stream.of(
                Arguments.of(List.of(), "say what to do; there are serve, check, contract, demo, doctor"),
                Arguments.of(List.of("chekc"), "no command is called chekc; there are serve, check"),
                Arguments.of(List.of("check", "--bogus"), "there is no option --bogus. Try: driftgate check --help"),
                Arguments.of(List.of("check", "--staging", url), "both --staging and --prod"),
                Arguments.of(List.of("check", "--prod", url), "both --staging and --prod"),
                Arguments.of(List.of("check", "shop", "--staging", url, "--prod", url), "both --staging and --prod"),
                Arguments.of(List.of("check", "--format", "xml"), "'--format': it is one of text, json, markdown"),
                Arguments.of(List.of("check", "--format", url), "'--format'"),
                Arguments.of(List.of("check", url, url), "the argument **** is one too many"),
                Arguments.of(List.of("check", "--staging"), "'--staging'"),
                Arguments.of(List.of("contract", "--replica", url), "both --replica and --dbt"),
                Arguments.of(List.of("contract", "--file", "--replica", url, "--dbt", "x"), "--file needs a NAME"),
                Arguments.of(List.of("demo", "--port", "http"), "'--port'"),
                Arguments.of(List.of("demo", "--port", "70000"), "--port"));
    }

    @ParameterizedTest
    @MethodSource("misuse")
    void a_wrong_command_line_ends_in_2_and_is_told_what_is_wrong(List<String> arguments, String why) throws Exception {
        assertThat(command.refused(2, arguments.toArray(String[]::new))).contains(why, "Try: driftgate");
    }

    @Test
    void a_port_that_is_taken_is_no_bug() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ended = command.run("demo", "--port", String.valueOf(taken.getLocalPort()));
            assertThat(ended.exitCode()).isEqualTo(3);
            assertThat(ended.errors().lines()).last().asString().contains("taken", "--port");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "serve", "check", "contract", "demo", "doctor"})
    void help_fits_a_terminal_and_shows_examples(String name) throws Exception {
        var ended = name.isEmpty() ? command.run("--help") : command.run(name, "--help");
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.errors()).isEmpty();
        assertThat(ended.output().lines()).hasSizeLessThanOrEqualTo(23).allMatch(line -> line.length() <= 80);
        assertThat(ended.output().lines().dropWhile(line -> !line.equals("Examples:")))
                .filteredOn(line -> line.startsWith("  driftgate " + name))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void the_version_names_the_commit() throws IOException, InterruptedException {
        for (var ended : List.of(command.run("--version"), command.run("check", "--version"))) {
            assertThat(ended.exitCode()).isZero();
            assertThat(ended.output()).matches("driftgate \\S+ \\([0-9a-z ]+\\)\\n");
            assertThat(ended.errors()).isEmpty();
        }
    }
}
