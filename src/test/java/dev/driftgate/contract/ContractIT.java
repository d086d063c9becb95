package dev.driftgate.contract;

import static dev.driftgate.testing.TestApp.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.demo.asana.AsanaTask;
import dev.driftgate.demo.http.Fault;
import dev.driftgate.demo.slack.Message;
import dev.driftgate.testing.TestApp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** From the command to the task, with a real replica and the stand-ins. */
@NullMarked
class ContractIT {
    private static final String SOURCES = """
            version: 2
            sources:
              - name: shop
                schema: public
                tables:
                  - name: orders
                    columns:
                      - name: id
                        data_type: int8
                      - name: amount
                        data_type: numeric(10,2)
                  - name: customers
            """;

    private final TestApp app = new TestApp();

    @BeforeEach
    void a_replica_as_documented() {
        app.document(SOURCES);
        app.replica.execute("create table orders (id bigint primary key, amount numeric(10, 2));"
                + " create table customers (id bigint, whatever text)");
        app.start();
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void a_contract_that_holds_is_said_to_hold_and_no_task_is_filed() {
        app.type("/drift contract");
        app.awaitCard(message -> message.words().contains("keeps to its contract"));
        assertThat(app.standIns.asana().tasks()).isEmpty();
    }

    @Test
    void an_undocumented_column_gets_one_task_that_names_table_type_and_time() {
        app.replica.execute("alter table orders add column delivery_notes text");
        var note = ask();
        assertThat(note.words()).contains("delivery_notes text", "Filed an Asana task");
        var task = task();
        assertThat(task.name()).contains("1 undocumented change", "orders");
        assertThat(task.htmlNotes()).contains("<code>delivery_notes</code>", "text", "detected 20");
        assertThat(task.section()).contains(app.standIns.asana().seed().sectionName());
    }

    @Test
    void the_next_day_with_the_same_findings_makes_no_second_task_and_news_become_a_comment() {
        app.replica.execute("alter table orders add column delivery_notes text");
        ask();
        assertThat(ask().words()).contains("already lists all of it");
        app.replica.execute("alter table orders alter amount type text");
        assertThat(ask().words()).contains("Added what has changed");
        assertThat(ask().words()).contains("already lists all of it");
        assertThat(app.standIns.asana().tasks()).hasSize(1);
        assertThat(task().stories()).hasSize(1);
        assertThat(task().stories().get(0).text()).contains("amount").doesNotContain("delivery_notes");
    }

    @Test
    void an_answer_of_asana_that_gets_lost_makes_no_second_task() {
        app.replica.execute("alter table orders add column delivery_notes text");
        app.standIns.asana().failNext("POST /tasks", Fault.cutAfter());
        app.type("/drift contract");
        app.awaitPrivately(TestApp.YOU, "Asana");
        assertThat(ask().words()).contains("Asana task");
        assertThat(app.standIns.asana().tasks()).hasSize(1);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of("POST /tasks", Fault.answer(401, "{}"), "ASANA_ACCESS_TOKEN"),
                Arguments.of("POST /tasks", Fault.answer(403, "{}"), "ASANA_ACCESS_TOKEN"),
                Arguments.of("POST /tasks", Fault.tooManyRequests(1), "asks to be left alone"),
                Arguments.of("POST /tasks", Fault.answer(500, "{}"), "HTTP 500"),
                Arguments.of("POST /tasks", Fault.htmlPage(200), "web page"),
                Arguments.of("POST /tasks", Fault.cutBefore(), "broke"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void what_asana_refuses_is_a_private_sentence_and_the_next_time_makes_one_task(
            String route, Fault fault, String why) {
        app.replica.execute("alter table orders add column delivery_notes text");
        app.standIns.asana().failNext(route, fault);
        app.type("/drift contract");
        assertThat(app.awaitPrivately(TestApp.YOU, why).words()).doesNotContain("1/12000", "Exception");
        // Of some nobody can know at once that they made none.
        app.clock.forward(Duration.ofSeconds(91));
        assertThat(ask().words()).contains("Asana task");
        assertThat(app.standIns.asana().tasks()).hasSize(1);
    }

    @Test
    void an_unknown_project_is_a_private_sentence_and_after_mending_there_is_one_task() {
        app.replica.execute("alter table orders add column delivery_notes text");
        app.restart(Map.of("ASANA_PROJECT", "4711"));
        app.type("/drift contract");
        app.awaitPrivately(TestApp.YOU, "ASANA_PROJECT");
        app.restart(Map.of());
        assertThat(ask().words()).contains("Filed an Asana task");
        assertThat(app.standIns.asana().tasks()).hasSize(1);
    }

    @Test
    void a_task_that_somebody_completed_is_followed_by_a_new_one_only_for_news() {
        app.replica.execute("alter table orders add column delivery_notes text");
        ask();
        app.standIns.asana().complete(task().gid(), true);
        assertThat(ask().words()).contains("completed");
        assertThat(app.standIns.asana().tasks()).hasSize(1);
        app.replica.execute("alter table orders add column tip numeric");
        assertThat(ask().words()).contains("Filed an Asana task");
        assertThat(app.standIns.asana().tasks()).hasSize(2);
    }

    @Test
    void a_missing_table_is_a_finding_and_a_table_without_columns_documents_none() {
        app.replica.execute("drop table orders");
        assertThat(ask().words()).contains("table orders").doesNotContain("whatever");
    }

    private Message ask() {
        var before = app.cards().stream().map(Message::ts).toList();
        app.type("/drift contract");
        return app.awaitCard(message -> !before.contains(message.ts()));
    }

    private AsanaTask task() {
        app.standIns.asana().awaitTask(found -> true, SOON);
        List<AsanaTask> tasks = app.standIns.asana().tasks();
        return tasks.get(0);
    }
}
