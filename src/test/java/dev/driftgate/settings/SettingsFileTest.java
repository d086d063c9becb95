package dev.driftgate.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.driftgate.failure.Misconfigured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullMarked
class SettingsFileTest {
    private static final Map<String, String> ENV = Map.of(
            "STAGING_DATABASE_URL", "postgres://u:canary@staging/shop",
            "PROD_DATABASE_URL", "postgres://u:canary@prod/shop",
            "PASSWORD", "${HOME}",
            "LINEAR_TEAM", "OPS",
            "LINEAR_PROJECT", "Old",
            "LINEAR_LABELS", "env",
            "ASANA_PROJECT", "1",
            "ASANA_SECTION", "2",
            "CONTRACT_DAILY_AT", "06:00",
            "CONTRACT_ZONE", "UTC");

    private static final String EXAMPLE = """
            slack: { channel: C0123456789, approvers: [U012AB3CD, S0456GROUP] }   # no approvers: anyone
            comparisons:
              shop:
                staging: ${STAGING_DATABASE_URL}
                prod: ${PROD_DATABASE_URL}
                schemas: [public, billing]
                ignore:
                  - { table: "public.ff_*", reason: behind a feature flag, until: 2027-01-31 }
                  - { kind: comment }
                linear: { team: ENG, project: Migrations, labels: [schema-drift], priority: high }
            contracts:
              app:
                replica: postgres://r@replica/app
                dbt: ../analytics
                daily: "07:00"
                zone: Europe/Zurich
                asana: { project: "1200000000000200", section: "1200000000000300" }
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void two_people_may_be_wanted_of_two_named_of_a_group_or_of_everybody() throws IOException {
        for (String approvers : List.of("", "approvers: [U1, U2], ", "approvers: [S1], ")) {
            assertThat(load("slack: { " + approvers + "approvals: 2 }").slack().approvals())
                    .isEqualTo(2);
        }
    }

    @Test
    void the_example_of_the_design_is_read_whole() throws IOException {
        var settings = load(EXAMPLE);
        assertThat(settings.slack().channel()).contains("C0123456789");
        assertThat(settings.slack().approvers()).containsExactly("U012AB3CD", "S0456GROUP");
        assertThat(settings.slack().approvals()).isEqualTo(1);
        assertThat(settings.comparisons()).containsOnlyKeys("shop");
        assertThat(settings.comparison("shop")).isEqualTo(shop());
        assertThat(settings.contracts())
                .containsExactly(Map.entry(
                        "app",
                        new ContractSettings(
                                "app",
                                DatabaseUrl.parse("postgres://r@replica/app", place("contracts.app.replica", 13)),
                                DbtSettings.of(DbtLocation.of(folder.resolveSibling("analytics"))),
                                WatchSettings.DEFAULT,
                                Optional.of(LocalTime.of(7, 0)),
                                ZoneId.of("Europe/Zurich"),
                                new AsanaRouting(Optional.of("1200000000000200"), Optional.of("1200000000000300")))));
    }

    private ComparisonSettings shop() {
        var flagged = new IgnoreRule(
                Optional.empty(),
                Optional.empty(),
                Optional.of("public.ff_*"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("behind a feature flag"),
                Optional.of(LocalDate.of(2027, 1, 31)));
        var comments = new IgnoreRule(
                Optional.of("comment"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new ComparisonSettings(
                "shop",
                DatabaseUrl.parse("postgres://u:canary@staging/shop", place("comparisons.shop.staging", 4)),
                DatabaseUrl.parse("postgres://u:canary@prod/shop", place("comparisons.shop.prod", 5)),
                List.of("public", "billing"),
                CompareSettings.DEFAULT,
                List.of(flagged, comments),
                new LinearRouting(
                        Optional.of("ENG"), Optional.of("Migrations"), List.of("schema-drift"), Optional.of("high")));
    }

    @Test
    void what_the_file_leaves_out_comes_from_the_environment() throws IOException {
        var settings = load("""
                contracts:
                  b: { replica: postgres://r@b/app, dbt: dbt }
                  a: { replica: postgres://r@a/app, dbt: dbt, asana: { project: 7 } }
                """);
        assertThat(settings.comparisons()).containsOnlyKeys("default");
        assertThat(settings.contracts().keySet()).containsExactly("b", "a");
        var contract = settings.contract("b");
        assertThat(contract.dbt().location().path()).contains(folder.resolve("dbt"));
        assertThat(contract.daily()).contains(LocalTime.of(6, 0));
        assertThat(contract.zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(contract.asana()).isEqualTo(new AsanaRouting(Optional.of("1"), Optional.of("2")));
        assertThat(settings.contract("a").asana())
                .as("a section of another project is no default")
                .isEqualTo(new AsanaRouting(Optional.of("7"), Optional.empty()));
    }

    @Test
    void what_dbt_would_be_run_with_keeps_the_types_of_yaml() throws IOException {
        var dbt = load("""
                contracts:
                  a:
                    replica: postgres://r@a/app
                    dbt: https://ci:canary@example.com:8443/t0ken/manifest.json?key=canary
                    vars: { on: yes, off: "no", n: 010, hex: 0x1F, day: 2026-01-31, "p:q": [1_000, x], deep: { team: "${LINEAR_TEAM}" } }
                    env: { SCHEMA: "raw_${LINEAR_TEAM}", NUMBER: 010 }
                    target: { name: ci, schema: analytics, database: wh }
                    packages: [fivetran_*, github]
                """).contract("a").dbt();
        assertThat(dbt.vars())
                .isEqualTo(Map.of(
                        "on",
                        true,
                        "off",
                        "no",
                        "n",
                        8L,
                        "hex",
                        31L,
                        "day",
                        "2026-01-31",
                        "p:q",
                        List.of(1000L, "x"),
                        "deep",
                        Map.of("team", "OPS")));
        assertThat(dbt.env()).isEqualTo(Map.of("SCHEMA", "raw_OPS", "NUMBER", "010"));
        assertThat(dbt.target()).isEqualTo(new DbtTarget("ci", Optional.of("analytics"), Optional.of("wh")));
        assertThat(dbt.includes("fivetran_log")).isTrue();
        assertThat(dbt.includes("dbt_utils")).isFalse();
        assertThat(dbt.location().shown()).isEqualTo("https://example.com/…/manifest.json");
        assertThat(dbt.toString()).doesNotContain("canary").doesNotContain("t0ken");
    }

    @Test
    void a_contract_is_in_a_folder_a_file_or_on_the_web() throws IOException {
        var contracts = load("""
                contracts:
                  path: { replica: postgres://r@a/app, dbt: ../a/./target/manifest.json, target: dev }
                  file: { replica: postgres://r@a/app, dbt: file:///srv/manifest.json }
                  web: { replica: postgres://r@a/app, dbt: HTTP://localhost/manifest.json, packages: "*" }
                """);
        assertThat(contracts.contract("path").dbt().location())
                .isEqualTo(DbtLocation.of(folder.resolveSibling("a").resolve("target/manifest.json")));
        assertThat(contracts.contract("path").dbt().target().name()).isEqualTo("dev");
        assertThat(contracts.contract("file").dbt().location().path()).contains(Path.of("/srv/manifest.json"));
        var web = contracts.contract("web").dbt();
        assertThat(web.location().path()).isEmpty();
        assertThat(web.location().address().map(Secret::reveal)).contains("HTTP://localhost/manifest.json");
        assertThat(web.includes("any")).isTrue();
    }

    @Test
    void a_contract_says_how_closely_it_is_held() throws IOException {
        var rule = IgnoreRule.parse("object=_airbyte_*", "test");
        var watch = load("""
                contracts:
                  a:
                    { replica: postgres://r@a/app, dbt: dbt, strict: true, max_lag: 2h, ignore: [{ object: _airbyte_* }] }
                """).contract("a").watch();
        assertThat(watch).isEqualTo(new WatchSettings(true, Duration.ofHours(2), List.of(rule)));
    }

    @Test
    void a_project_of_one_linear_team_is_no_default_for_another() throws IOException {
        var same = load(comparison("linear: { priority: low }")).comparison("shop");
        assertThat(same.linear())
                .isEqualTo(
                        new LinearRouting(Optional.of("OPS"), Optional.of("Old"), List.of("env"), Optional.of("low")));
        var other = load(comparison("linear: { team: ENG, labels: [] }")).comparison("shop");
        assertThat(other.linear())
                .isEqualTo(new LinearRouting(Optional.of("ENG"), Optional.empty(), List.of(), Optional.empty()));
    }

    @Test
    void classes_are_a_list_or_all_and_grantees_patterns() throws IOException {
        assertThat(load(comparison("compare: [comments, privileges]"))
                        .comparison("shop")
                        .compare()
                        .classes())
                .contains(List.of("comments", "privileges"));
        assertThat(load(comparison("compare: all")).comparison("shop").compare().classes())
                .contains(CompareSettings.WORDS);
        var compare = load(comparison("grantees: [\"app_*\", \"!app_admin\"]"))
                .comparison("shop")
                .compare();
        assertThat(compare.classes()).isEmpty();
        assertThat(List.of("app_web", "app_admin", "other"))
                .filteredOn(compare::includes)
                .containsExactly("app_web");
    }

    @Test
    void an_empty_file_says_nothing() throws IOException {
        assertThat(load("# nothing yet\n").comparisons()).containsOnlyKeys("default");
        assertThat(load("comparisons:\ncontracts: {}\n").comparisons()).containsOnlyKeys("default");
    }

    @Test
    void variables_are_filled_in_anywhere_once_and_can_be_escaped() throws IOException {
        var settings = load(comparison("linear: { project: 'a ${LINEAR_TEAM} $5 $${LINEAR_TEAM} ${PASSWORD}' }"));
        assertThat(settings.comparison("shop").linear().project()).contains("a OPS $5 ${LINEAR_TEAM} ${HOME}");
    }

    @Test
    void driftgate_config_names_the_file_and_the_command_line_wins() throws IOException {
        var named = Files.writeString(folder.resolve("named.yml"), comparison(""));
        var env = Map.of("DRIFTGATE_CONFIG", named.toString());
        assertThat(Settings.load(env, Optional.empty()).comparisons()).containsOnlyKeys("shop");
        var empty = Files.writeString(folder.resolve("empty.yml"), "");
        assertThat(Settings.load(env, Optional.of(empty)).comparisons()).isEmpty();
    }

    @Test
    void a_file_that_cannot_be_read_is_named() throws IOException {
        assertThatThrownBy(() -> Settings.load(Map.of(), Optional.of(folder.resolve("no.yml"))))
                .isInstanceOf(Misconfigured.class)
                .hasMessageContainingAll("no.yml does not exist", "--config", "DRIFTGATE_CONFIG");
        assertThatThrownBy(() -> Settings.load(Map.of(), Optional.of(folder)))
                .isInstanceOf(Misconfigured.class)
                .hasMessageContaining("is a folder");
        var latin = Files.write(folder.resolve("latin.yml"), new byte[] {'a', ':', ' ', (byte) 0xe9});
        assertThatThrownBy(() -> Settings.load(Map.of(), Optional.of(latin)))
                .isInstanceOf(Misconfigured.class)
                .hasMessageContaining("is not UTF-8 text");
    }

    @Test
    void no_secret_of_the_file_is_ever_printed() throws IOException {
        assertThat(load(EXAMPLE).toString()).contains("shop on prod:5432 as u").doesNotContain("canary");
    }

    private static String comparison(String more) {
        return "comparisons:\n  shop:\n    staging: postgres://s/s\n    prod: postgres://p/p\n    " + more + "\n";
    }

    private String place(String key, int line) {
        return "%s (%s, line %d)".formatted(key, folder.resolve("driftgate.yml"), line);
    }

    private Settings load(String yaml) throws IOException {
        return Settings.load(ENV, Optional.of(Files.writeString(folder.resolve("driftgate.yml"), yaml)));
    }
}
