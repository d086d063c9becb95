package dev.driftgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.testing.TestCommand;
import dev.driftgate.testing.TestPostgres;
import dev.driftgate.testing.TestPostgres.TestDatabase;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a person must change ends in 3, nothing on standard output, and one line that names the setting. */
@NullMarked
class SettingsFailuresIT {
    private static final TestDatabase DATABASE = TestPostgres.database();

    private final TestCommand command;

    SettingsFailuresIT(@TempDir Path folder) {
        command = new TestCommand(folder);
    }

    @BeforeAll
    static void a_role_that_is_asked_for_its_password() {
        TestPostgres.roleWithPassword("with_password", "the-right-canary");
    }

    static Stream<Arguments> urls() {
        String server = "127.0.0.1:" + DATABASE.port() + "/";
        return Stream.of(
                Arguments.of("mysql://a:canary@h/db", "PROD_DATABASE_URL begins with mysql://"),
                Arguments.of("postgres://a:can ary@h/db", "PROD_DATABASE_URL holds a blank"),
                Arguments.of("postgres://a:canary/canary@h/db", "PROD_DATABASE_URL"),
                Arguments.of("postgres://a:canary@h:port/db", "PROD_DATABASE_URL has a port"),
                Arguments.of("postgres://a:canary@h/db?sslmod=canary", "PROD_DATABASE_URL"),
                Arguments.of("postgres://a:canary@no-such-host.invalid/db", "no-such-host.invalid"),
                Arguments.of("postgres://with_password:wrong-canary@" + server + "postgres", "password was refused"),
                Arguments.of("postgres://with_password@" + server + "postgres", "asks for a password"),
                Arguments.of("postgres://postgres:canary@" + server + "no_such_db", "no such database"),
                Arguments.of("postgres://nobody:canary@" + server + "postgres", "does not let this user in"),
                Arguments.of("postgres://postgres:canary@" + server + "postgres?sslmode=require", "sslmode"));
    }

    @ParameterizedTest
    @MethodSource("urls")
    void a_url_that_cannot_be_right(String url, String why) throws Exception {
        command.with("STAGING_DATABASE_URL", DATABASE.text()).with("PROD_DATABASE_URL", url);
        assertThat(command.refused(3, "check")).contains(why, "PROD_DATABASE_URL");
    }

    @Test
    void the_right_password_is_let_in() throws Exception {
        String url = "postgres://with_password:the-right-canary@127.0.0.1:" + DATABASE.port() + "/" + DATABASE.name();
        assertThat(command.run("check", "--staging", url, "--prod", url).exitCode())
                .isZero();
    }

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("comparisons:\n  shop: [canary\n", "is not YAML: line"),
                Arguments.of("comparisons:\n  shop: { stagin: canary }\n", "comparisons.shop.stagin"),
                Arguments.of("comparisons:\n  shop: { staging: \"postgres://h/db\" }\n", "comparisons.shop"),
                Arguments.of(
                        "comparisons:\n  shop: { staging: \"${MISSING}\", prod: \"postgres://h/db\" }\n", "MISSING"),
                Arguments.of("comparisons:\n  shop: { staging: canary, prod: canary }\n", "comparisons.shop.staging"),
                Arguments.of("slak: {}\n", "slak"),
                Arguments.of("slack: { channel: general }\n", "slack.channel"),
                Arguments.of("contracts:\n  app: { replica: \"postgres://h/db\", dbt: x, daily: noon }\n", "daily"),
                Arguments.of("\u0000", "is not YAML"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_settings_file_that_cannot_be_right(String yaml, String why) throws Exception {
        var file = command.file("driftgate.yml", yaml);
        assertThat(command.refused(3, "check", "--config", file)).contains(why, "driftgate.yml");
    }

    @Test
    void a_settings_file_that_is_not_there() throws Exception {
        assertThat(command.refused(3, "check", "--config", "/no/such.yml")).contains("/no/such.yml", "--config");
        assertThat(command.with("DRIFTGATE_CONFIG", "/no/such.yml").refused(3, "doctor"))
                .contains("DRIFTGATE_CONFIG");
    }

    @Test
    void half_a_comparison_and_none() throws Exception {
        assertThat(command.refused(3, "check")).contains("STAGING_DATABASE_URL and PROD_DATABASE_URL");
        command.with("PROD_DATABASE_URL", DATABASE.text());
        assertThat(command.refused(3, "check")).contains("STAGING_DATABASE_URL is not set");
    }

    @Test
    void a_schema_that_stands_nowhere_is_not_called_alike() throws Exception {
        String url = DATABASE.text();
        assertThat(command.refused(3, "check", "--staging", url, "--prod", url, "--schema", "pubic"))
                .contains("schema pubic", "--schema");
    }

    static Stream<Arguments> contracts() {
        return Stream.of(
                Arguments.of("sources.yml", "sources: [\n", "sources.yml:2: not readable as YAML"),
                Arguments.of("sources.yml", "models: []\n", "no dbt source"),
                Arguments.of("sources.txt", "", "neither a dbt project folder"),
                Arguments.of("manifest.json", "{\"sources\": ", "manifest.json"));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void a_contract_that_cannot_be_read(String name, String text, String why) throws Exception {
        var file = command.file(name, text);
        assertThat(command.refused(3, "contract", "--replica", DATABASE.text(), "--dbt", file))
                .contains(file, why, "--dbt");
    }

    @Test
    void a_contract_that_is_not_there() throws Exception {
        assertThat(command.refused(3, "contract", "--replica", DATABASE.text(), "--dbt", "/no/such"))
                .contains("/no/such", "there is no such file or folder", "--dbt");
    }

    static Stream<Arguments> tokens() {
        return Stream.of(
                Arguments.of("SLACK_BOT_TOKEN", "", "SLACK_BOT_TOKEN is not set"),
                Arguments.of("SLACK_BOT_TOKEN", "xapp-canary", "SLACK_BOT_TOKEN holds an app-level token"),
                Arguments.of("SLACK_APP_TOKEN", "", "SLACK_APP_TOKEN is not set"),
                Arguments.of("SLACK_APP_TOKEN", "canary", "SLACK_APP_TOKEN holds no Slack token"),
                Arguments.of("SLACK_CHANNEL", "#general", "SLACK_CHANNEL"),
                Arguments.of("LINEAR_API_KEY", "can ary", "LINEAR_API_KEY holds a blank"));
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void serve_does_not_start_without_its_tokens(String variable, String value, String why) throws Exception {
        command.with("SLACK_BOT_TOKEN", "xoxb-canary")
                .with("SLACK_APP_TOKEN", "xapp-canary")
                .with("DATABASE_URL", "postgres://postgres:canary@127.0.0.1:1/nothing-here")
                .with(variable, value);
        assertThat(command.refused(3, "serve")).contains(why);
    }
}
