package dev.driftgate.contract.dbt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.driftgate.catalog.Unread;
import dev.driftgate.failure.Misconfigured;
import dev.driftgate.settings.DbtLocation;
import dev.driftgate.settings.DbtSettings;
import dev.driftgate.settings.DbtTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullMarked
class DbtLoaderTest {
    private static final Instant NOW = Instant.parse("2026-09-02T06:00:00Z");
    private static final DbtLoader LOADER = new DbtLoader(Map.of(), InstantSource.fixed(NOW));

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
    private Path folder;

    @Test
    void a_project_is_read_as_dbt_reads_it() {
        var contract = load("shop");
        assertThat(contract.origin()).isEqualTo("4 files under models/ and other/");
        assertThat(contract.unread()).isEmpty();
        assertThat(contract.notes()).isEmpty();
        assertThat(contract.tables())
                .extracting(SourceTable::relation)
                .containsExactly(
                        "books.2019",
                        "shop.customers_v2",
                        "shop.imports",
                        "shop.kept",
                        "shop.orders",
                        "shop.payments",
                        "shop.refunds");
    }

    @Test
    void every_table_and_column_knows_where_it_is_written() {
        var orders = table(load("shop"), "orders");
        assertThat(orders.at()).hasToString("models/shop/sources.yml:8");
        assertThat(orders.columns())
                .containsExactly(
                        new SourceColumn(
                                "id",
                                false,
                                Optional.of("integer"),
                                true,
                                Optional.empty(),
                                new Location("models/shop/sources.yml", 10)),
                        new SourceColumn(
                                "Total",
                                true,
                                Optional.of("numeric(10,2)"),
                                false,
                                Optional.empty(),
                                new Location("models/shop/sources.yml", 13)));
    }

    @Test
    void ignoring_is_inherited_and_can_be_taken_back() {
        var contract = load("shop");
        assertThat(table(contract, "imports").ignored()).contains("not ours");
        assertThat(table(contract, "payments").ignored()).isEmpty();
        assertThat(table(contract, "payments").columns())
                .extracting(SourceColumn::ignored)
                .containsExactly(Optional.empty(), Optional.of("loader's own"));
    }

    @Test
    void a_project_and_its_manifest_are_the_same_contract() {
        var yaml = withoutPlaces(load("shop"));
        assertThat(withoutPlaces(load("manifest-v12.json"))).isEqualTo(yaml);
        assertThat(withoutPlaces(load("manifest-2.0.json"))).isEqualTo(yaml);
        assertThat(load("manifest-v12.json").origin())
                .isEqualTo("manifest-v12.json, generated 2026-09-01T06:00:00.000000Z");
    }

    @Test
    void a_manifest_without_the_projects_name_counts_packages_and_says_so() {
        var contract = load("manifest-v8.json");
        assertThat(withoutPlaces(contract)).containsAll(withoutPlaces(load("shop")));
        assertThat(contract.tables()).extracting(SourceTable::identifier).contains("x");
        assertThat(contract.notes())
                .containsExactly("the manifest does not name its project, so sources of packages count too");
    }

    @Test
    void vars_and_environment_from_outside_win() {
        var settings = new DbtSettings(
                DbtLocation.of(resource("shop")),
                Map.of("suffix", "_v3", "keep_audit", true),
                Map.of("DBT_SHOP_SCHEMA", "raw_shop"),
                DbtTarget.PROD,
                List.of());
        var contract = LOADER.load(settings);
        assertThat(contract.tables())
                .extracting(SourceTable::relation)
                .contains("shop.customers_v3", "shop.audit_log", "raw_shop.imports");
    }

    @Test
    void of_the_environment_a_contract_sees_only_what_is_meant_for_dbt() {
        var settings = new DbtSettings(
                DbtLocation.of(folder), Map.of(), Map.of("OWN", "o", "DBT_A", "b"), DbtTarget.PROD, List.of());
        var context = DbtContext.of(settings, Map.of("SLACK_BOT_TOKEN", "xoxb-1", "DBT_A", "a", "DBT_B", "b"), NOW);
        assertThat(context.env()).isEqualTo(Map.of("OWN", "o", "DBT_A", "b", "DBT_B", "b"));
    }

    @Test
    void names_stay_the_text_that_was_written() {
        var no = table(load("oddities/words.yml"), "no");
        assertThat(no.columns())
                .extracting(SourceColumn::name)
                .containsExactly("on", "010", "2022-01-01", "1_000", "12:30:45", "1e3", "Заказ", "a.b.c", "with space");
        assertThat(load("oddities/words.yml").tables())
                .extracting(SourceTable::identifier)
                .contains("20240101");
    }

    @Test
    void anchors_aliases_and_merge_keys_count() {
        var contract = load("oddities/anchors.yml");
        assertThat(contract.unread()).isEmpty();
        assertThat(contract.tables()).extracting(SourceTable::schema).containsOnly("merged");
        assertThat(columns(contract, "one")).containsExactly("created_at", "updated_at");
        assertThat(columns(contract, "two")).containsExactly("created_at", "deleted_at");
        assertThat(columns(contract, "three")).containsExactly("id");
        assertThat(columns(contract, "four")).containsExactly("id");
        assertThat(table(contract, "two").columns())
                .extracting(SourceColumn::dataType)
                .containsOnly(Optional.of("timestamptz"));
    }

    @Test
    void hundreds_of_aliases_are_nothing_unusual() {
        var text = new StringBuilder("x: &c [{name: id}]\nsources:\n- name: s\n  tables:\n");
        for (int i = 0; i < 400; i++) {
            text.append("  - {name: t").append(i).append(", columns: *c}\n");
        }
        assertThat(loadText(text.toString()).tables()).hasSize(400);
    }

    @Test
    void aliases_that_multiply_or_go_in_circles_end() throws IOException {
        var circle = "sources: [&s {<<: *s, name: s, tables: [&t {<<: [*t, *t], name: t, columns: [{name: id}]}]}]";
        assertThat(columns(loadText(circle), "t")).containsExactly("id");

        var merges = new StringBuilder("m0: &m0 {schema: deep}\n");
        for (int i = 1; i < 60; i++) {
            merges.append("m%d: &m%d {<<: [*m%d, *m%d]}\n".formatted(i, i, i - 1, i - 1));
        }
        merges.append("sources: [{<<: *m59, name: s, tables: [{name: t}]}]");
        assertThat(loadText(merges.toString()).tables().get(0).schema()).isEqualTo("deep");

        var many = "x: &c {name: id}\ny: &t {name: t, columns: [%s]}\nsources: [{name: s, tables: [%s]}]"
                .formatted("*c, ".repeat(3000), "*t, ".repeat(3000));
        assertMisconfigured(write("many.yml", many), "more than half a million columns");

        write("p/dbt_project.yml", "name: p\nvars: {a: &a [*a, x], s: raw}");
        write("p/models/s.yml", "sources: [{name: s, schema: \"{{ var('s') }}\", tables: [{name: t}]}]");
        var contract = load(folder.resolve("p"));
        assertThat(contract.tables().get(0).schema()).isEqualTo("raw");
    }

    @Test
    void names_are_unquoted_folded_and_cut_as_postgres_does() {
        var contract = load("oddities/names.yml");
        assertThat(contract.tables())
                .extracting(SourceTable::relation)
                .containsExactly(
                        "raw.Exact",
                        "raw.Kept",
                        "raw.a_table_name_that_somebody_made_far_too_long_for_postgres_to_ke",
                        "raw.folded");
        assertThat(table(contract, "folded").columns())
                .extracting(SourceColumn::name, SourceColumn::quoted)
                .containsExactly(tuple("Exact", true), tuple("tick", true), tuple("Plain", false));
        assertThat(contract.tables().get(2).columns().get(0).name()).isEqualTo("é".repeat(31));
        assertThat(contract.notes())
                .hasSize(2)
                .allSatisfy(note -> assertThat(note).contains("longer than the 63 bytes"));
    }

    @Test
    void what_is_said_twice_counts_once_and_is_noted() {
        var contract = load("oddities/twice.yml");
        var orders = table(contract, "orders");
        assertThat(orders.columns())
                .extracting(SourceColumn::name, column -> column.dataType().orElse(""))
                .containsExactly(tuple("id", "integer"), tuple("total", "numeric"), tuple("region", "text"));
        assertThat(contract.notes())
                .containsExactly(
                        "data_type is given twice at twice.yml:5: the last counts, as in dbt",
                        "column total of twice.orders is described twice: twice.yml:5 counts",
                        "twice.orders is described twice, at twice.yml:4 and at twice.yml:6: the columns of both count");
        assertThat(table(contract, "nothing").columns()).isEmpty();
        assertThat(table(contract, "empty").columns()).isEmpty();
    }

    @Test
    void what_cannot_be_understood_is_unread_and_the_rest_still_counts() {
        var contract = load("oddities/broken.yml");
        assertThat(contract.tables())
                .extracting(SourceTable::identifier)
                .containsExactly("fine", "half", "hidden", "mapped", "typed");
        assertThat(columns(contract, "half")).isEmpty();
        assertThat(columns(contract, "mapped")).isEmpty();
        assertThat(columns(contract, "hidden")).isEmpty();
        assertThat(table(contract, "typed").columns().get(0).dataType()).isEmpty();
        assertThat(contract.unread())
                .contains(
                        new Unread("table flawed.without a name at broken.yml:5", "it has no name"),
                        new Unread("table flawed.without a name at broken.yml:6", "it is not a mapping"),
                        new Unread(
                                "table flawed.mapped at broken.yml:7",
                                "columns is not a list; none of its columns are compared"),
                        new Unread("table flawed.nested at broken.yml:11", "identifier is not a single value"),
                        new Unread(
                                "table flawed.without a name at broken.yml:13",
                                "name {{ var('nowhere') }} is unresolved: var 'nowhere' has no value"),
                        new Unread(
                                "column id at broken.yml:15",
                                "data_type {{ var('nowhere') }} is unresolved: var 'nowhere' has no value"),
                        new Unread(
                                "table flawed.switched at broken.yml:18",
                                "enabled {{ env_var('DBT_ENV_SECRET_X') }} is unresolved:"
                                        + " dbt keeps the secret DBT_ENV_SECRET_X out of source YAML"),
                        new Unread(
                                "source elsewhere at broken.yml:20",
                                "schema {{ target.schema }} is unresolved: target.schema has no value"),
                        new Unread("source without a name at broken.yml:23", "it is not a mapping"))
                .hasSize(11);
    }

    @Test
    void a_folder_without_a_project_counts_all_yaml_below_it() {
        var contract = load("oddities");
        assertThat(contract.origin()).isEqualTo("8 files under oddities/");
        assertThat(contract.tables()).extracting(SourceTable::relation).contains("bom.crlf", "words.no");
        assertThat(contract.unread())
                .extracting(Unread::what)
                .contains("tabs.yml:3", "latin1.yml")
                .doesNotContain("empty.yml", "list.yml");
        assertThat(contract.notes())
                .contains("template.yml:1 is not readable as YAML, and as it names no sources it was passed over");
    }

    @Test
    void the_project_file_stands_for_its_folder() {
        assertThat(load("shop/dbt_project.yml").tables()).isEqualTo(load("shop").tables());
    }

    @Test
    void of_several_projects_somebody_must_choose() throws IOException {
        write("a/dbt_project.yml", "name: a");
        write("b/dbt_project.yml", "name: b");
        assertMisconfigured(folder, "it is no dbt project itself but holds some (a, b); name one of them");
    }

    @Test
    void what_cannot_be_loaded_at_all_names_the_setting() throws IOException {
        assertMisconfigured(folder.resolve("gone"), "there is no such file or folder");
        assertMisconfigured(folder, "it holds no dbt source with an enabled table");
        assertMisconfigured(write("a.txt", "x"), "it is neither a dbt project folder");
        assertMisconfigured(write("a.yml", "sources: [{name: s, tables: }]"), "it holds no dbt source");
        assertMisconfigured(write("b.yml", "sources:\n- name: [\n"), "nothing in it could be understood (b.yml:3");
        assertMisconfigured(write("a.json", "[]"), "it is JSON, but not the manifest.json");
        assertMisconfigured(write("b.json", "{\"metadata\": {}, \"sources\": {"), "it is not whole JSON");
        assertMisconfigured(
                write("catalog.json", "{\"metadata\": {\"dbt_schema_version\": \"https://x/dbt/catalog/v1.json\"}}"),
                "it is JSON, but not the manifest.json");
        write("p/dbt_project.yml", "name: [");
        assertMisconfigured(folder.resolve("p"), "dbt_project.yml:1 is not readable");
    }

    private void assertMisconfigured(Path path, String cause) {
        assertThatThrownBy(() -> load(path))
                .isInstanceOf(Misconfigured.class)
                .hasMessageContaining(cause)
                .hasMessageEndingWith("check DBT_PROJECT, --dbt or dbt: in the settings file");
    }

    private Path write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        return Files.writeString(file, text);
    }

    private DbtContract loadText(String text) {
        try {
            return load(write("sources.yml", text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DbtContract load(String name) {
        return load(resource(name));
    }

    private static DbtContract load(Path path) {
        return LOADER.load(DbtSettings.of(DbtLocation.of(path)));
    }

    private static Path resource(String name) {
        try {
            var url = Objects.requireNonNull(DbtLoaderTest.class.getResource(name), name);
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    private static List<SourceTable> withoutPlaces(DbtContract contract) {
        var nowhere = new Location("", 0);
        return contract.tables().stream()
                .map(table -> new SourceTable(
                        table.source(),
                        table.name(),
                        table.schema(),
                        table.identifier(),
                        table.columns().stream()
                                .map(c -> new SourceColumn(
                                        c.name(), c.quoted(), c.dataType(), c.notNull(), c.ignored(), nowhere))
                                .toList(),
                        table.ignored(),
                        nowhere,
                        nowhere))
                .toList();
    }

    private static SourceTable table(DbtContract contract, String identifier) {
        return contract.tables().stream()
                .filter(table -> table.identifier().equals(identifier))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> columns(DbtContract contract, String table) {
        return table(contract, table).columns().stream().map(SourceColumn::name).toList();
    }
}
