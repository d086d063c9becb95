package dev.driftgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.driftgate.demo.http.Fault;
import dev.driftgate.testing.TestApp;
import dev.driftgate.testing.TestCommand;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a shell gets of {@code contract}, and what Asana gets of {@code --file}. */
@NullMarked
class ContractCommandIT {
    private static final String WAITING = "select pid from pg_stat_activity"
            + " where datname = current_database() and wait_event_type = 'Lock' and pid <> pg_backend_pid()";

    private final TestApp app = new TestApp();
    private final TestCommand command;

    ContractCommandIT(@TempDir Path folder) {
        command = new TestCommand(folder);
    }

    @BeforeEach
    void a_replica_with_a_column_that_nobody_documented() {
        app.document("""
                sources:
                  - name: shop
                    schema: public
                    tables: [{ name: orders, columns: [{ name: id, data_type: bigint }] }]
                """);
        app.replica.execute("create table orders (id bigint, region text)");
        command.with(app.environment());
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void an_undocumented_column_ends_in_1_and_is_printed_in_every_format() throws Exception {
        var text = command.run("contract");
        assertThat(text.exitCode()).isEqualTo(1);
        assertThat(text.output())
                .startsWith("shop: replica has outgrown its contract\n")
                .contains("+ column  region  text, not documented", "--file")
                .doesNotContain("PostgreSQL dbt");
        assertThat(text.errors()).isEmpty();

        var json = new ObjectMapper()
                .readTree(command.run("contract", "shop", "--format", "json").output());
        assertThat(json.path("contract").asText()).isEqualTo("shop");
        assertThat(json.path("changes").path(0).path("source").asText()).isEqualTo("shop");
        assertThat(command.run("contract", "--format", "markdown").output()).startsWith("# shop: ");
    }

    @Test
    void a_documented_replica_ends_in_0() throws Exception {
        app.replica.execute("alter table orders drop column region");
        var ended = command.run(
                "contract",
                "--replica",
                app.replica.text(),
                "--dbt",
                app.folder().resolve("sources.yml").toString());
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.output()).contains("keeps to its contract").hasLineCount(1);
        assertThat(ended.errors()).isEmpty();
    }

    @Test
    void a_contract_of_which_a_part_cannot_be_read_ends_in_4_and_says_which() throws Exception {
        app.document("""
                sources:
                  - name: shop
                    schema: public
                    tables: [{ name: orders, columns: [{ name: id }, { name: region }] }]
                  - name: other
                    schema: "{{ nonsense( }}"
                    tables: [{ name: x, columns: [{ name: y }] }]
                """);
        var ended = command.run("contract");
        assertThat(ended.exitCode()).isEqualTo(4);
        assertThat(ended.output()).contains("sources.yml");
        assertThat(ended.errors()).isEmpty();
    }

    @Test
    void filing_makes_one_task_and_tells_where_it_is_beside_the_result() throws Exception {
        var first = command.run("contract", "shop", "--file");
        assertThat(first.exitCode()).isEqualTo(1);
        assertThat(first.output()).contains("region").doesNotContain("--file");
        assertThat(first.errors())
                .isEqualTo("Filed an Asana task: %s\n"
                        .formatted(app.standIns.asana().tasks().get(0).url()));

        var second = command.run("contract", "shop", "--file", "--format", "json");
        assertThat(second.errors()).startsWith("The open Asana task already lists all of it: ");
        assertThat(new ObjectMapper().readTree(second.output()).path("verdict").asText())
                .isEqualTo("drift");
        assertThat(app.standIns.asana().tasks()).hasSize(1);
    }

    @Test
    void what_asana_refuses_comes_after_the_result_and_the_next_run_makes_the_one_task() throws Exception {
        app.standIns.asana().failNext("POST /tasks", Fault.cutAfter());
        var lost = command.run("contract", "--file");
        assertThat(lost.exitCode()).isEqualTo(4);
        assertThat(lost.output()).contains("region");
        assertThat(lost.errors())
                .startsWith("driftgate: creating a task in Asana")
                .hasLineCount(1);
        assertThat(command.run("contract", "--file").exitCode()).isEqualTo(1);
        assertThat(app.standIns.asana().tasks()).hasSize(1);
    }

    @Test
    void a_database_of_its_own_that_ends_the_session_is_told_in_one_line_and_is_no_bug() throws Exception {
        assertThat(command.run("contract", "--file").exitCode()).isEqualTo(1);
        try (var holder = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + app.own.port() + "/" + app.own.name(), "postgres", "");
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table driftgate.task_finding in access exclusive mode");
            try (var process = command.start("contract", "--file")) {
                app.await(() -> !app.own.rows(WAITING).isEmpty());
                app.own.execute("select pg_terminate_backend(pid) from (" + WAITING + ") waiting");
                var ended = process.await();
                assertThat(ended.exitCode()).isEqualTo(4);
                assertThat(ended.output()).contains("region");
                assertThat(ended.errors())
                        .isEqualTo("driftgate: Driftgate's own database did not do its part. Try again.\n");
            }
        }
    }

    @Test
    void a_patch_is_all_of_the_output_and_what_it_leaves_to_people_stands_beside_it() throws Exception {
        app.replica.execute("alter table orders alter id type text");
        var ended = command.run("contract", "--patch");
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.output()).isEqualTo("""
                diff --git a/sources.yml b/sources.yml
                --- a/sources.yml
                +++ b/sources.yml
                @@ -1,4 +1,4 @@
                 sources:
                   - name: shop
                     schema: public
                -    tables: [{ name: orders, columns: [{ name: id, data_type: bigint }] }]
                +    tables: [{ name: orders, columns: [{ name: id, data_type: bigint }, { name: region, data_type: text }] }]
                """);
        assertThat(ended.errors()).isEqualTo("Not in the patch, because it only adds: orders.id (changed).\n");

        app.replica.execute("alter table orders drop column region");
        var nothing = command.run("contract", "--patch");
        assertThat(nothing.output()).isEmpty();
        assertThat(nothing.errors()).endsWith("There is nothing that a patch could add.\n");
    }

    @Test
    void what_an_earlier_run_saw_proves_a_rename_to_those_who_have_a_database_to_remember_in() throws Exception {
        app.replica.execute("alter table orders drop column region");
        assertThat(command.run("contract", "shop").exitCode()).isZero();
        app.replica.execute("alter table orders rename id to number");
        assertThat(command.run("contract", "shop").output()).contains("renamed from id", "proven by oid and attnum");
        assertThat(command.with("DATABASE_URL", "").run("contract", "shop").output())
                .contains("documented but gone", "not documented")
                .doesNotContain("renamed", "proven");
    }

    @Test
    void strict_and_ignore_count_for_what_is_typed_too() throws Exception {
        app.replica.execute("create table other (id bigint)");
        var strict = command.run("contract", "--strict", "--ignore", "object=region");
        assertThat(strict.output())
                .contains("+ table  other", "1 ignored change not shown")
                .doesNotContain("region");
        assertThat(command.run("contract", "--ignore", "object=region").exitCode())
                .isZero();
        assertThat(command.run("contract", "--ignore", "nonsense").exitCode()).isEqualTo(2);
    }

    @Test
    void filing_without_a_token_or_a_project_is_refused_before_the_run_also_when_there_is_nothing_to_file()
            throws Exception {
        app.replica.execute("alter table orders drop column region");
        assertThat(command.with("ASANA_PROJECT", "").refused(3, "contract", "--file"))
                .contains("ASANA_PROJECT");
        assertThat(command.with("ASANA_ACCESS_TOKEN", "").refused(3, "contract", "--file"))
                .contains("ASANA_ACCESS_TOKEN");
        assertThat(command.run("contract").exitCode()).isZero();
    }
}
