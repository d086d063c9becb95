package dev.driftgate.contract.dbt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.driftgate.failure.Misconfigured;
import dev.driftgate.settings.DbtLocation;
import dev.driftgate.settings.DbtSettings;
import dev.driftgate.settings.DbtTarget;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class ManifestTest {
    private static final String ORDERS = """
            "source.p.s.orders": {"package_name": "p", "source_name": "s", "name": "orders", "columns": {
              "id": {"name": "id"}, "Total": {"name": "Total", "quote": true}, "note": {}}}
            """;

    @Test
    void a_test_says_that_a_column_is_never_null_unless_it_looks_at_some_rows_only() throws IOException {
        var contract = read(ORDERS, """
                "test.p.1": {"test_metadata": {"name": "not_null", "kwargs": {"column_name": "id"}},
                             "depends_on": {"nodes": ["source.p.s.orders"]}},
                "test.p.2": {"test_metadata": {"name": "not_null", "namespace": null}, "column_name": "\\"Total\\"",
                             "attached_node": "source.p.s.orders", "config": {"enabled": true, "where": null}},
                "test.p.3": {"test_metadata": {"name": "not_null"}, "column_name": "note",
                             "attached_node": "source.p.s.orders", "config": {"where": "id > 7"}},
                "test.p.4": {"test_metadata": {"name": "unique"}, "column_name": "note",
                             "attached_node": "source.p.s.orders"},
                "test.p.5": {"test_metadata": {"name": "not_null"}, "column_name": "note",
                             "depends_on": {"nodes": ["model.p.orders"]}},
                "test.p.6": {"raw_code": "select 1"}
                """);
        assertThat(contract.tables().get(0).columns())
                .extracting(SourceColumn::name, SourceColumn::notNull)
                .containsExactly(tuple("id", true), tuple("Total", true), tuple("note", false));
    }

    @Test
    void packages_count_when_asked_for() throws IOException {
        var sources =
                ORDERS + ", \"source.x.s.more\": {\"package_name\": \"x\", \"source_name\": \"s\", \"name\": \"more\"}";
        assertThat(read(sources, "").tables()).hasSize(1);
        assertThat(parsed(sources, "").contract(context("x*"), "manifest.json").tables())
                .hasSize(2);
    }

    @Test
    void before_dbt_names_the_project_its_hash_does() throws IOException {
        var sources =
                ORDERS + ", \"source.x.s.more\": {\"package_name\": \"x\", \"source_name\": \"s\", \"name\": \"more\"}";
        var old = json("v8", "\"project_id\": \"83878c91171338902e0fe0fb97a8c47a\"", sources, "");
        var contract = parsed(old).contract(context(), "manifest.json");
        assertThat(contract.tables()).hasSize(1);
        assertThat(contract.notes()).isEmpty();
    }

    @Test
    void the_relations_name_says_whether_case_counts() throws IOException {
        var sources = """
                "a": {"source_name": "S", "name": "A", "relation_name": "\\"wh\\".\\"S\\".\\"A\\"", "quoting": {"schema": false}},
                "b": {"source_name": "S", "name": "B", "relation_name": "\\"wh\\".S.B", "quoting": {"schema": null}},
                "c": {"source_name": "S", "name": "C", "relation_name": "wh.\\"S\\".C"},
                "d": {"source_name": "S", "name": "D", "relation_name": "S.\\"D\\""},
                "e": {"source_name": "S", "name": "E", "relation_name": null, "quoting": {"schema": null, "identifier": false}},
                "f": {"source_name": "S", "name": "F"}
                """;
        assertThat(read(sources, "").tables())
                .extracting(SourceTable::relation)
                .containsExactly("S.A", "S.F", "S.c", "S.e", "s.D", "s.b");
    }

    @Test
    void an_old_manifest_is_told() throws IOException {
        var project = "\"project_name\": \"p\", \"generated_at\": \"2026-08-20T05:59:59.123456Z\"";
        assertThat(parsed(json("v12", project, ORDERS, ""))
                        .contract(context(), "manifest.json")
                        .notes())
                .containsExactly(
                        "the manifest was generated 13 days ago; what was documented since is unknown, run dbt parse");
        assertThat(parsed(json("v12", project.replace("08-20", "08-27"), ORDERS, ""))
                        .contract(context(), "manifest.json")
                        .notes())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 13})
    void a_manifest_of_an_unknown_version_is_not_read(int version) throws IOException {
        var manifest = parsed(json("v" + version, "\"project_name\": \"p\"", ORDERS, ""));
        assertThatThrownBy(() -> manifest.contract(context(), "manifest.json"))
                .isInstanceOf(Misconfigured.class)
                .hasMessageContaining("manifest.json")
                .hasMessageContaining("it is of version " + version + ", and only v8 to v12 are known");
    }

    private static DbtContract read(String sources, String nodes) throws IOException {
        return parsed(sources, nodes).contract(context(), "manifest.json");
    }

    private static Manifest parsed(String sources, String nodes) throws IOException {
        return parsed(json("v12", "\"project_name\": \"p\"", sources, nodes));
    }

    private static Manifest parsed(String json) throws IOException {
        return Manifest.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "manifest.json");
    }

    private static String json(String version, String metadata, String sources, String nodes) {
        return """
                {"metadata": {"dbt_schema_version": "https://schemas.getdbt.com/dbt/manifest/%s.json", %s},
                 "nodes": {%s}, "sources": {%s}}""".formatted(version, metadata, nodes, sources);
    }

    private static DbtContext context(String... packages) {
        var settings = new DbtSettings(
                DbtLocation.of(Path.of("manifest.json")),
                Map.of(),
                Map.of(),
                new DbtTarget("prod", Optional.empty(), Optional.empty()),
                List.of(packages));
        return DbtContext.of(settings, Map.of(), Instant.parse("2026-09-02T06:00:00Z"));
    }
}
