package dev.driftgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.testing.TestApp;
import dev.driftgate.testing.TestCommand;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code doctor} finds and says to fix, one thing broken at a time. */
@NullMarked
class DoctorIT {
    private final TestApp app = new TestApp();
    private final TestCommand command;

    DoctorIT(@TempDir Path folder) {
        command = new TestCommand(folder);
    }

    @BeforeEach
    void everything_as_it_should_be() {
        app.document("""
                sources:
                  - name: shop
                    schema: public
                    tables: [{ name: orders, columns: [{ name: id }] }]
                """);
        app.staging.execute("do $$ begin create role doctor_reader login; exception when others then null; end $$");
        command.with(app.environment())
                .with(Map.of(
                        "STAGING_DATABASE_URL", app.staging.text("doctor_reader"),
                        "PROD_DATABASE_URL", app.prod.text("doctor_reader"),
                        "REPLICA_DATABASE_URL", app.replica.text("doctor_reader"),
                        "LINEAR_PROJECT", "Migrations",
                        "LINEAR_LABELS", "schema-drift"));
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void when_all_is_well_every_line_is_ok() throws Exception {
        var ended = command.run("doctor");
        assertThat(ended.exitCode()).as(ended.output()).isZero();
        assertThat(ended.errors()).isEmpty();
        assertThat(ended.output())
                .contains("ok   shop staging ", "ok   Linear team ENG ", "ok   Asana section ")
                .endsWith("\n\nAll is well.\n")
                .doesNotContain("fix ", "postgres://", " \n");
    }

    @Test
    void ignore_rules_of_a_contract_that_fit_nothing_are_told() throws Exception {
        app.replica.execute("create table orders (id bigint, region text)");
        app.daily = "ignore: [{ object: region }, { table: public.gone_* }]";
        var ended = command.with(app.environment()).run("doctor");
        assertThat(ended.output()).contains("shop ignore rules", "2 rules, nothing fits table public.gone_*");
        assertThat(app.own.rows("select count(*) from driftgate.finding")).containsExactly("0");
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of(
                        "PROD_DATABASE_URL", "postgres://a:canary@127.0.0.1:1/x", "shop prod", "no Postgres answers"),
                Arguments.of("PROD_DATABASE_URL", "postgres://a:canary@no-such-host.invalid/x", "shop prod", "no host"),
                Arguments.of("DATABASE_URL", "postgres://a:canary@127.0.0.1:1/x", "own database", "DATABASE_URL"),
                Arguments.of("SLACK_BOT_TOKEN", "xoxb-canary", "Slack bot token", "SLACK_BOT_TOKEN"),
                Arguments.of("SLACK_BOT_TOKEN", "", "Slack bot token", "Set SLACK_BOT_TOKEN"),
                Arguments.of("SLACK_APP_TOKEN", "xapp-canary", "Slack app-level token", "SLACK_APP_TOKEN"),
                Arguments.of("SLACK_APP_TOKEN", "", "Slack app-level token", "Set SLACK_APP_TOKEN"),
                Arguments.of("TEST_CHANNEL", "C0GENERAL1", "Slack channel", "/invite"),
                Arguments.of("TEST_CHANNEL", "C0NOWHERE1", "Slack channel", "SLACK_CHANNEL"),
                Arguments.of("LINEAR_API_KEY", "lin_api_wrong_canary", "Linear key", "LINEAR_API_KEY"),
                Arguments.of("LINEAR_API_KEY", "", "Linear key", "Set LINEAR_API_KEY"),
                Arguments.of("LINEAR_TEAM", "NOPE", "Linear team NOPE", "there are ENG"),
                Arguments.of("LINEAR_TEAM", "", "Linear team", "Set LINEAR_TEAM"),
                Arguments.of("LINEAR_PROJECT", "Nope", "Linear project Nope", "LINEAR_PROJECT"),
                Arguments.of("LINEAR_LABELS", "nope", "Linear label nope", "LINEAR_LABELS"),
                Arguments.of("ASANA_ACCESS_TOKEN", "1/2:canary", "Asana token", "ASANA_ACCESS_TOKEN"),
                Arguments.of("ASANA_ACCESS_TOKEN", "", "Asana token", "Set ASANA_ACCESS_TOKEN"),
                Arguments.of("ASANA_PROJECT", "4711", "Asana project 4711", "ASANA_PROJECT"),
                Arguments.of("ASANA_PROJECT", "", "Asana project", "Set ASANA_PROJECT"),
                Arguments.of("ASANA_SECTION", "4711", "Asana section 4711", "ASANA_SECTION"),
                Arguments.of("SLACK_API_URL", "http://127.0.0.1:1/", "Slack bot token", "SLACK_API_URL"),
                Arguments.of("LINEAR_API_URL", "http://127.0.0.1:1/", "Linear key", "LINEAR_API_URL"),
                Arguments.of("ASANA_API_URL", "http://127.0.0.1:1/", "Asana token", "ASANA_API_URL"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void what_is_broken_is_named_with_its_fix_beneath(String variable, String value, String what, String fix)
            throws Exception {
        var ended = command.with(variable, value).run("doctor");
        assertThat(ended.exitCode()).as(ended.output()).isEqualTo(3);
        assertThat(ended.errors()).isEmpty();
        var lines = ended.output().lines().toList();
        int at = lines.indexOf("fix  " + what);
        assertThat(at).as(ended.output()).isNotNegative();
        assertThat(lines.get(at + 1)).startsWith("       ").contains(fix);
        assertThat(ended.output()).contains(" to fix of ");
    }

    @Test
    void a_superuser_and_a_contract_that_cannot_be_read_are_to_be_fixed() throws Exception {
        app.document("sources: [");
        var ended = command.with("PROD_DATABASE_URL", app.prod.text()).run("doctor");
        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.output())
                .contains("fix  shop prod\n", "is a superuser", "fix  shop dbt sources\n", "sources.yml")
                .endsWith("2 things to fix of 15 tried.\n");
    }
}
