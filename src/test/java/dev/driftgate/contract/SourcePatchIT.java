package dev.driftgate.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.ObjectId;
import dev.driftgate.catalog.postgres.LiveColumn;
import dev.driftgate.catalog.postgres.LiveRelation;
import dev.driftgate.catalog.postgres.LiveSchema;
import dev.driftgate.catalog.type.LiveType;
import dev.driftgate.contract.dbt.DbtContract;
import dev.driftgate.contract.dbt.DbtLoader;
import dev.driftgate.contract.dbt.SourcePatch;
import dev.driftgate.contract.postgres.Past;
import dev.driftgate.diff.Change;
import dev.driftgate.diff.Change.Op;
import dev.driftgate.settings.DbtLocation;
import dev.driftgate.settings.DbtSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Patches as the real git takes them, and contracts as they are read afterwards. */
@NullMarked
class SourcePatchIT {
    private static final String FILE = "models/sources.yml";
    private static final String HEAD = "sources:\n  - name: shop\n    tables:\n";

    @TempDir
    private Path folder;

    /** What a contract is like, what is to stand there after the patch, and what the replica has in {@code orders}. */
    static Stream<Arguments> styles() {
        return Stream.of(
                style("lists indented, types as neighbours have them", """
                        sources:
                          - name: shop
                            tables:
                              - name: orders   # the heart of it
                                columns:
                                  - name: id
                                    data_type: int8
                                  # money
                                  - name: total
                                    data_type: numeric(12,2)
                                    tests:
                                      - not_null
                        >         - name: region
                        >           data_type: character varying(20)
                        >         - name: shipped_at
                        >           data_type: timestamp with time zone

                              # not looked at yet
                              - name: visits
                        """),
                style("lists not indented, no types, names in double quotes", """
                        sources:
                        - name: shop
                          tables:
                          - name: "orders"
                            columns:
                            - name: "id"
                              description: |
                                The key.
                                # no comment
                        >   - name: "region"
                        >   - name: "shipped_at"
                          - name: "visits"
                        """),
                style("types in capitals and single quotes, wide dashes, blank lines between", """
                        sources:
                            -   name: shop
                                tables:
                                    -   name: orders
                                        columns:
                                            -   name: 'id'
                                                data_type: 'BIGINT'

                                            -   name: 'note'
                                                data_type: 'TEXT'
                        >
                        >                   -   name: 'region'
                        >                       data_type: 'CHARACTER VARYING(20)'
                        >
                        >                   -   name: 'shipped_at'
                        >                       data_type: 'TIMESTAMP WITH TIME ZONE'
                        """),
                style("items in braces below each other, a comment on the last", """
                        sources:
                          - name: shop
                            tables:
                              - name: orders
                                columns:
                                  - {name: id, data_type: bigint} # key
                                    # more about it
                        >         - {name: region, data_type: character varying(20)}
                        >         - {name: shipped_at, data_type: timestamp with time zone}
                                # end
                        """),
                style("one line of it", """
                        <sources: [{ name: shop, tables: [{ name: orders, columns: [{ name: id }] }] }]
                        >sources: [{ name: shop, tables: [{ name: orders, columns: [{ name: id }, { name: region }, { name: shipped_at }] }] }]
                        """),
                style("brackets over several lines with a comma at the end", """
                        sources:
                          - name: shop
                            tables:
                              - name: orders
                                columns: [
                                  {"name": "id", "data_type": "bigint"},
                        <         {"name": "note", "data_type": "text"},
                        >         {"name": "note", "data_type": "text"},
                        >         {"name": "region", "data_type": "character varying(20)"},
                        >         {"name": "shipped_at", "data_type": "timestamp with time zone"},
                                ]
                        """),
                style("an anchor on the list and an alias as its last item", """
                        sources:
                          - name: shop
                            tables:
                              - name: visits
                                columns:
                                  - &key
                                    name: id
                              - name: orders
                                columns: &own
                                  - name: note
                                  - *key
                        >         - name: region
                        >         - name: shipped_at
                              - name: refunds
                        """));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("styles")
    void what_is_missing_is_added_in_the_style_of_the_file(String style, String marked) throws Exception {
        for (var ending : List.of("\n", "\r\n")) {
            write(side(marked, ">").replace("\n", ending));
            var live = live(marked);
            apply(patch(live));
            assertThat(read()).isEqualTo(side(marked, "<").replace("\n", ending));
            assertThat(findings(live)).isEmpty();
        }
    }

    @Test
    void a_file_without_a_last_line_end_or_with_a_byte_order_mark_stays_so() throws Exception {
        for (var mark : List.of("", "\uFEFF")) {
            write(mark + HEAD + "      - name: orders\n        columns:\n          - name: id");
            var live = orders("id bigint", "region text");
            apply(patch(live));
            assertThat(read())
                    .isEqualTo(mark + HEAD
                            + "      - name: orders\n        columns:\n          - name: id\n          - name: region");
            assertThat(findings(live)).isEmpty();
        }
    }

    @Test
    void names_that_yaml_or_dbt_would_read_as_something_else_are_quoted() throws Exception {
        write(HEAD + "      - name: orders\n        columns: [{name: id, data_type: int}]\n");
        var live = orders(
                "id integer",
                "no text",
                "2022-01-01 date",
                "010 text",
                "\"quoted\" text",
                "it's text",
                "a,b numeric(10,2)",
                "#x text",
                "a:\u00a0b\\c text",
                "line\nend text",
                "Größe text[]",
                "😀 \"char\"");
        apply(patch(live));
        assertThat(findings(live)).isEmpty();
    }

    @Test
    void columns_that_neighbours_quote_for_dbt_are_quoted_too() throws Exception {
        write(HEAD + """
                      - name: orders
                        columns:
                          - name: Id
                            quote: true
                """);
        apply(patch(orders("Id bigint", "Region text", "note text")));
        assertThat(read()).endsWith("""
                          - name: Id
                            quote: true
                          - name: Region
                            quote: true
                          - name: note
                """);
    }

    @Test
    void a_name_with_jinja_in_it_a_shared_list_and_what_is_gone_are_left_to_people() throws Exception {
        write(HEAD + """
                      - name: visits
                        columns: &shared
                          - name: id
                      - name: orders
                        columns: *shared
                """);
        var patch = patch(orders("id integer", "{{ x }} text", "region text"));
        assertThat(patch.files()).isEmpty();
        assertThat(patch.diff()).isEmpty();
        assertThat(patch.left()).extracting(change -> change.id().name()).contains("{{ x }}");
        assertThat(patch.problems()).singleElement().asString().contains("orders in models/sources.yml", "alias");
    }

    @Test
    void several_tables_in_several_files_make_one_patch_and_distant_places_several_hunks() throws Exception {
        var filler = "      - name: t%d\n".repeat(9).formatted(1, 2, 3, 4, 5, 6, 7, 8, 9);
        write("models/a \"b\" ü.yml", HEAD + "      - name: visits\n        columns:\n          - name: id\n");
        write(HEAD + "      - name: orders\n        columns:\n          - name: id\n" + filler
                + "      - name: refunds\n        columns:\n          - name: id\n            data_type: int4\n");
        var relations = List.of(
                relation("orders", "id integer", "region text"),
                relation("refunds", "id integer", "why text"),
                relation("visits", "id integer", "at date"));
        var patch = patch(schema(relations));
        assertThat(patch.files()).hasSize(2);
        assertThat(patch.diff().lines().filter(line -> line.startsWith("@@"))).hasSize(3);
        apply(patch);
        assertThat(findings(schema(relations)))
                .allMatch(change -> change.change().id().kind().isRelation());
    }

    @Test
    void a_table_that_is_not_listed_goes_below_the_others_of_its_schema_and_behind_their_columns() throws Exception {
        write(HEAD + """
                      - name: orders
                        columns:
                          - name: id
                """);
        var live = orders("id bigint", "region text");
        var changes = new ArrayList<>(
                findings(live).stream().map(SourcedChange::change).toList());
        changes.add(0, new Change(Op.ADDED, new ObjectId(Kind.TABLE, "shop", null, "re: funds"), null, List.of()));
        apply(SourcePatch.of(loaded(folder), folder, changes));
        assertThat(read()).endsWith("""
                      - name: orders
                        columns:
                          - name: id
                          - name: region
                      - name: 're: funds'
                """);
    }

    @Test
    void a_manifest_is_patched_in_the_files_it_was_made_of() throws Exception {
        write(HEAD + "      - name: orders\n        columns:\n          - name: id\n");
        write("dbt_project.yml", "name: analytics\n");
        write("target/manifest.json", """
                {"metadata": {"dbt_schema_version": "https://schemas.getdbt.com/dbt/manifest/v12.json", "project_name": "a"},
                 "sources": {"source.a.shop.orders": {"package_name": "a", "source_name": "shop", "name": "orders",
                   "schema": "shop", "identifier": "orders", "original_file_path": "models/sources.yml",
                   "columns": {"id": {"name": "id"}}},
                  "source.a.shop.far": {"package_name": "a", "source_name": "shop", "name": "far",
                   "schema": "shop", "identifier": "far", "original_file_path": "../../far.yml",
                   "columns": {"id": {"name": "id"}}}}}
                """);
        var manifest = folder.resolve("target/manifest.json");
        var live =
                schema(List.of(relation("orders", "id integer", "region text"), relation("far", "id int", "x text")));
        var contract = loaded(manifest);
        var changes = ContractComparison.compare(contract, grounds(live)).changes().stream()
                .map(SourcedChange::change)
                .toList();
        var patch = SourcePatch.of(contract, manifest, changes);
        assertThat(patch.problems()).element(0).asString().startsWith("../../far.yml cannot be read below");
        apply(patch);
        assertThat(read()).endsWith("          - name: id\n          - name: region\n");
    }

    private SourcePatch patch(LiveSchema live) {
        var changes = findings(live).stream().map(SourcedChange::change).toList();
        return SourcePatch.of(loaded(folder), folder, changes);
    }

    private List<SourcedChange> findings(LiveSchema live) {
        return ContractComparison.compare(loaded(folder), grounds(live)).changes().stream()
                .filter(change -> change.change().op() != Op.REMOVED)
                .toList();
    }

    private void apply(SourcePatch patch) throws IOException, InterruptedException {
        assertThat(patch.problems().stream().filter(problem -> !problem.contains("far")))
                .isEmpty();
        git(patch.diff(), "apply", "--check");
        git(patch.diff(), "apply");
    }

    private void git(String input, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git", "-c", "core.autocrlf=false"));
        command.addAll(Arrays.asList(arguments));
        var patch = Files.writeString(Files.createTempFile("driftgate", ".patch"), input);
        try {
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(patch.toFile())
                    .redirectErrorStream(true);
            process.environment().putAll(Map.of("GIT_CEILING_DIRECTORIES", String.valueOf(folder.getParent())));
            var running = process.start();
            var said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(running.waitFor()).as("%s%n%s", said, input).isZero();
        } finally {
            Files.delete(patch);
        }
    }

    private static Arguments style(String name, String marked) {
        return Arguments.of(name, marked);
    }

    /** The lines that have no sign, and those whose sign is not the other side's; the sign stands for a blank. */
    private static String side(String marked, String other) {
        return marked.lines()
                .filter(line -> !line.startsWith(other))
                .map(line -> line.replaceFirst("^[<>](?=\\S)", "").replaceFirst("^[<>]", " "))
                .map(line -> line.stripTrailing() + "\n")
                .collect(Collectors.joining());
    }

    private static LiveSchema live(String marked) {
        return marked.contains("note")
                ? orders(
                        "id bigint", "note text", "region character varying(20)", "shipped_at timestamp with time zone")
                : orders(
                        "id bigint",
                        marked.contains("total") ? "total numeric(12,2)" : "id2 x",
                        "region character varying(20)",
                        "shipped_at timestamp with time zone");
    }

    private static Grounds grounds(LiveSchema live) {
        return new Grounds(live, Past.NONE, false);
    }

    private static LiveSchema orders(String... columns) {
        return schema(List.of(relation(
                "orders",
                Arrays.stream(columns).filter(column -> !column.equals("id2 x")).toArray(String[]::new))));
    }

    private static LiveSchema schema(List<LiveRelation> relations) {
        return new LiveSchema("app", "1/1", "17.6", relations, List.of(), Optional.empty(), Optional.empty());
    }

    private static LiveRelation relation(String name, String... columns) {
        var live = new ArrayList<LiveColumn>();
        for (var column : columns) {
            int space = column.indexOf(' ', column.startsWith("{{") ? column.indexOf("}}") : 0);
            var type = column.substring(space + 1);
            live.add(new LiveColumn(
                    live.size() + 1,
                    column.substring(0, space),
                    new LiveType(type, type.endsWith("]"), false, List.of()),
                    false,
                    Optional.empty()));
        }
        return new LiveRelation(1, Kind.TABLE, "shop", name, false, live);
    }

    private static DbtContract loaded(Path dbt) {
        return new DbtLoader(Map.of(), InstantSource.system()).load(DbtSettings.of(DbtLocation.of(dbt)));
    }

    private void write(String text) throws IOException {
        write(FILE, text);
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
    }

    private String read() throws IOException {
        return Files.readString(folder.resolve(FILE));
    }
}
