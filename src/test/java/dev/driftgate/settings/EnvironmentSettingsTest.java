package dev.driftgate.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.driftgate.failure.Misconfigured;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
class EnvironmentSettingsTest {
    private static final Map<String, String> FULL = Map.ofEntries(
            Map.entry("SLACK_BOT_TOKEN", "xoxb-canary"),
            Map.entry("SLACK_APP_TOKEN", "xapp-canary"),
            Map.entry("SLACK_CHANNEL", "C0123456789"),
            Map.entry("SLACK_API_URL", "http://127.0.0.1:4400/api"),
            Map.entry("LINEAR_API_URL", "http://127.0.0.1:4010/graphql"),
            Map.entry("ASANA_API_URL", "http://127.0.0.1:4020/api/1.0/"),
            Map.entry("STAGING_DATABASE_URL", "postgres://u:canary@staging/shop"),
            Map.entry("PROD_DATABASE_URL", "postgres://u:canary@prod/shop"),
            Map.entry("REPLICA_DATABASE_URL", "postgres://u:canary@replica/shop"),
            Map.entry("DATABASE_URL", "postgres://u:canary@own/driftgate"),
            Map.entry("DBT_PROJECT", "/srv/analytics"),
            Map.entry("LINEAR_API_KEY", "lin_api_canary"),
            Map.entry("LINEAR_TEAM", "ENG"),
            Map.entry("LINEAR_PROJECT", "Migrations"),
            Map.entry("LINEAR_LABELS", "schema-drift, database,"),
            Map.entry("ASANA_ACCESS_TOKEN", "1/canary"),
            Map.entry("ASANA_PROJECT", "1200000000000200"),
            Map.entry("ASANA_SECTION", "1200000000000300"),
            Map.entry("CONTRACT_DAILY_AT", "7:05"),
            Map.entry("CONTRACT_ZONE", "Europe/Zurich"),
            Map.entry("DRIFTGATE_HOME", "/var/lib/driftgate"));

    @Test
    void health_and_metrics_are_served_to_this_machine_alone_unless_somebody_says_otherwise() {
        assertThat(load(Map.of()).http()).contains(new HttpSettings("127.0.0.1", 9464, false));
        assertThat(load(Map.of("DRIFTGATE_HTTP", "8080")).http()).contains(new HttpSettings("127.0.0.1", 8080, true));
        assertThat(load(Map.of("DRIFTGATE_HTTP", "0.0.0.0:0")).http()).contains(new HttpSettings("0.0.0.0", 0, true));
        assertThat(load(Map.of("DRIFTGATE_HTTP", "[::1]:80")).http()).contains(new HttpSettings("[::1]", 80, true));
        assertThat(load(Map.of("DRIFTGATE_HTTP", "off")).http()).isEmpty();
        for (var wrong : List.of("http://x:1", "65536", "no", "a b:1")) {
            assertThatThrownBy(() -> load(Map.of("DRIFTGATE_HTTP", wrong)))
                    .isInstanceOf(Misconfigured.class)
                    .hasMessageContaining("DRIFTGATE_HTTP")
                    .hasMessageContaining("a port like 9464");
        }
    }

    @Test
    void a_format_of_the_log_that_does_not_exist_is_refused() {
        assertThat(load(Map.of("DRIFTGATE_LOG", "json")).comparisons()).isEmpty();
        assertThatThrownBy(() -> load(Map.of("DRIFTGATE_LOG", "jsno")))
                .isInstanceOf(Misconfigured.class)
                .hasMessageContaining("DRIFTGATE_LOG")
                .hasMessageContaining("text, json");
    }

    @Test
    void the_environment_alone_gives_one_comparison_and_one_contract() {
        var settings = load(FULL);
        var comparison = settings.comparison("default");
        assertThat(settings.comparisons()).hasSize(1);
        assertThat(comparison.staging().shown()).isEqualTo("shop on staging:5432 as u");
        assertThat(comparison.prod().setting()).isEqualTo("PROD_DATABASE_URL");
        assertThat(comparison.schemas()).isEmpty();
        assertThat(comparison.linear())
                .isEqualTo(new LinearRouting(
                        Optional.of("ENG"),
                        Optional.of("Migrations"),
                        List.of("schema-drift", "database"),
                        Optional.empty()));
        assertThat(settings.contracts())
                .containsExactly(Map.entry(
                        "default",
                        new ContractSettings(
                                "default",
                                DatabaseUrl.parse(value("REPLICA_DATABASE_URL"), "REPLICA_DATABASE_URL"),
                                DbtSettings.of(DbtLocation.of(Path.of("/srv/analytics"))),
                                WatchSettings.DEFAULT,
                                Optional.of(LocalTime.of(7, 5)),
                                ZoneId.of("Europe/Zurich"),
                                new AsanaRouting(Optional.of("1200000000000200"), Optional.of("1200000000000300")))));
    }

    @Test
    void services_are_reached_at_the_addresses_the_environment_names() {
        var settings = load(FULL);
        assertThat(settings.slack().apiUrl()).isEqualTo("http://127.0.0.1:4400/api/");
        assertThat(settings.linear().apiUrl()).isEqualTo("http://127.0.0.1:4010/graphql");
        assertThat(settings.asana().apiUrl()).isEqualTo("http://127.0.0.1:4020/api/1.0");
        assertThat(settings.slack().botToken().map(Secret::reveal)).contains("xoxb-canary");
        assertThat(settings.store().url().map(DatabaseUrl::shown)).contains("driftgate on own:5432 as u");
        assertThat(settings.store().home()).isEqualTo(Path.of("/var/lib/driftgate"));
    }

    @Test
    void an_empty_environment_is_enough_to_start_from() {
        var settings = load(Map.of("PROD_DATABASE_URL", " ", "SLACK_BOT_TOKEN", ""));
        assertThat(settings.comparisons()).isEmpty();
        assertThat(settings.contracts()).isEmpty();
        assertThat(settings.slack())
                .isEqualTo(new SlackSettings(
                        Optional.empty(), Optional.empty(), Optional.empty(), List.of(), 1, "https://slack.com/api/"));
        assertThat(settings.linear().apiUrl()).isEqualTo("https://api.linear.app/graphql");
        assertThat(settings.asana().apiUrl()).isEqualTo("https://app.asana.com/api/1.0");
        assertThat(settings.store().url()).isEmpty();
        assertThat(settings.store().home()).isEqualTo(Path.of(System.getProperty("user.home"), ".driftgate"));
    }

    @Test
    void a_schedule_without_a_zone_runs_in_the_zone_of_the_machine() {
        var variables = new HashMap<>(FULL);
        variables.remove("CONTRACT_ZONE");
        assertThat(load(variables).contract("default").zone()).isEqualTo(ZoneId.systemDefault());
    }

    @Test
    void a_relative_dbt_project_starts_at_the_working_directory() {
        var variables = new HashMap<>(FULL);
        variables.put("DBT_PROJECT", "../analytics");
        var expected = Path.of("").toAbsolutePath().resolve("../analytics").normalize();
        assertThat(load(variables).contract("default").dbt().location().path()).contains(expected);
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(delimiter = '|', textBlock = """
                    STAGING_DATABASE_URL | ''                 | STAGING_DATABASE_URL is not set, but PROD_DATABASE_URL is
                    PROD_DATABASE_URL    | ''                 | PROD_DATABASE_URL is not set, but STAGING_DATABASE_URL is
                    DBT_PROJECT          | ''                 | DBT_PROJECT is not set, but REPLICA_DATABASE_URL is
                    REPLICA_DATABASE_URL | ''                 | REPLICA_DATABASE_URL is not set, but DBT_PROJECT is
                    SLACK_BOT_TOKEN      | xapp-canary        | SLACK_BOT_TOKEN holds an app-level token (xapp-), but it must be the bot token
                    SLACK_APP_TOKEN      | xoxb-canary        | SLACK_APP_TOKEN holds a bot token (xoxb-), but it must be the app-level token
                    SLACK_BOT_TOKEN      | xoxp-canary        | SLACK_BOT_TOKEN holds a user token (xoxp-)
                    SLACK_BOT_TOKEN      | canary             | SLACK_BOT_TOKEN holds no Slack token
                    SLACK_BOT_TOKEN      | xoxb-can ary       | SLACK_BOT_TOKEN holds a blank
                    SLACK_CHANNEL        | #drift             | SLACK_CHANNEL is "#drift", which is not the id of a channel
                    SLACK_CHANNEL        | xoxb-canary        | SLACK_CHANNEL is ****, which is not
                    SLACK_API_URL        | slack.com/api      | SLACK_API_URL must be an http or https address
                    LINEAR_API_URL       | ftp://h/canary     | LINEAR_API_URL must be an http or https address
                    ASANA_API_URL        | http://u:canary@h/ | ASANA_API_URL must be an http or https address
                    LINEAR_API_KEY       | lin canary         | LINEAR_API_KEY holds a blank
                    ASANA_PROJECT        | Analytics          | ASANA_PROJECT is "Analytics", which is not a gid like 1200000000000200
                    CONTRACT_DAILY_AT    | 25:00              | CONTRACT_DAILY_AT is "25:00", which is not a time of day like 07:00
                    CONTRACT_DAILY_AT    | 7am                | which is not a time of day like 07:00
                    CONTRACT_ZONE        | Europe/Zuerich     | CONTRACT_ZONE is "Europe/Zuerich", which is not a time zone like Europe/Zurich or UTC; did you mean Europe/Zurich?
                    DATABASE_URL         | mysql://u:canary@h | DATABASE_URL begins with mysql://
                    PROD_DATABASE_URL    | postgres://u:canary@h:x/d | PROD_DATABASE_URL has a port
                    """)
    void a_wrong_value_is_refused_by_the_name_of_its_variable(String name, String value, String reason) {
        var variables = new HashMap<>(FULL);
        variables.put(name, value);
        assertThatThrownBy(() -> load(variables))
                .isInstanceOf(Misconfigured.class)
                .hasMessageContaining(reason)
                .hasMessageNotContaining("canary");
    }

    @Test
    void a_name_that_does_not_exist_is_answered_with_those_that_do() {
        assertThatThrownBy(() -> load(FULL).comparison("shop"))
                .isInstanceOf(Misconfigured.class)
                .hasMessage("no comparison is called shop; there is default");
        assertThatThrownBy(() -> load(Map.of()).contract("default"))
                .isInstanceOf(Misconfigured.class)
                .hasMessage("no contract is set up: set REPLICA_DATABASE_URL and DBT_PROJECT,"
                        + " or describe one in driftgate.yml");
    }

    @Test
    void no_secret_is_ever_printed() {
        assertThat(load(FULL).toString()).contains("****").doesNotContain("canary");
    }

    private static String value(String name) {
        return FULL.getOrDefault(name, "");
    }

    private static Settings load(Map<String, String> variables) {
        return Settings.load(variables, Optional.empty());
    }
}
