package dev.driftgate.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.render.ContractNote.Task;
import dev.driftgate.render.ContractNote.Task.What;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class ContractWordsTest {
    @Test
    void a_task_lists_each_column_with_what_happened_and_when_it_was_seen() {
        assertThat(AsanaText.title(Sample.tellingContract()))
                .isEqualTo("app contract: 5 undocumented changes (customers, orders, visits)");
        assertThat(AsanaText.body(Sample.tellingContract(), "driftgate:app:1")).isEqualTo("""
                        <body>The replica (database shop) differs in 5 places from what the dbt contract app documents, \
                        so models that read them may be wrong or incomplete.

                        <strong>customers</strong> (dbt source app)<ul>\
                        <li><code>email</code>: renamed from mail; detected 2026-11-20 07:00 UTC</li>\
                        <li><code>fax</code>: gone from the replica, documented as varchar(20); detected 2026-11-20 07:00 UTC</li></ul>

                        <strong>orders</strong> (dbt source app)<ul>\
                        <li><code>region</code>: new, live type text; detected 2026-11-20 07:00 UTC</li>\
                        <li><code>total</code>: retyped from integer (documented) to numeric(12,2) (live); detected 2026-11-20 07:00 UTC</li></ul>

                        <strong>visits</strong> (dbt source app)<ul>\
                        <li>the whole table: gone from the replica; detected 2026-11-20 07:00 UTC</li></ul>

                        <strong>What to do</strong>
                        Document each column in the dbt source it belongs to. A column that is to be left out on purpose is \
                        listed there with meta: {driftgate: {ignore: true, reason: …}}. The next run then leaves it out.

                        driftgate:app:1</body>""");
    }

    @Test
    void a_comment_is_short_and_dated_and_ends_with_its_marker() {
        var fresh = List.of(Sample.tellingContract().findings().get(0));
        assertThat(AsanaText.comment(fresh, Sample.AT, "driftgate:app:2")).isEqualTo("""
                        2026-11-20 07:00 UTC: 1 more undocumented change.
                        • customers: email renamed from mail; detected 2026-11-20 07:00 UTC
                        driftgate:app:2""");
    }

    @Test
    void a_note_in_slack_links_to_the_task() {
        var note =
                ContractNote.of(Sample.tellingContract(), Optional.of(new Task(What.FILED, "https://linear.test/t")));
        assertThat(note.text())
                .startsWith("app: replica has outgrown its contract. 5 changes on 3 tables: ")
                .endsWith("Filed an Asana task: <https://linear.test/t|open the task>.");
        assertThat(BlockKit.problems(note)).isEmpty();
    }

    @Test
    void a_contract_that_holds_is_one_line() {
        assertThat(ContractClear.of(Sample.contract()).text())
                .isEqualTo("app: replica keeps to its contract, nothing is undocumented. "
                        + "Compared 12 documented tables and 140 columns in 840 ms.");
    }
}
