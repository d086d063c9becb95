package dev.driftgate.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.catalog.Kind;
import dev.driftgate.diff.Change;
import dev.driftgate.render.AsanaComment.News;
import dev.driftgate.render.ContractNote.Task;
import dev.driftgate.render.ContractNote.Task.What;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class ContractWordsTest {
    @Test
    void a_task_lists_each_column_with_what_happened_and_when_it_was_seen() {
        var facts = new AsanaFacts(Sample.tellingContract(), "driftgate:app:1");
        assertThat(AsanaText.title(facts))
                .isEqualTo("dbt source contract: 5 undocumented changes in app (customers, orders, visits)");
        assertThat(AsanaText.body(facts)).isEqualTo("""
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
                        listed there with meta: {driftgate: {ignore: true, reason: …}}. The next run sees either.

                        driftgate:app:1</body>""");
    }

    @Test
    void a_task_says_who_reads_a_table_what_to_paste_and_where_the_rest_is() {
        var drift = Sample.tellingContract();
        var region = drift.findings().stream()
                .filter(finding -> finding.change().id().name().equals("region"))
                .toList();
        var facts = new AsanaFacts(
                drift,
                region,
                Optional.of("https://app.asana.com/0/0/7?a=1&b=2"),
                "driftgate:app:1",
                (schema, name) -> Optional.of(new AsanaFacts.Readers(2, 7, List.of("board", "weekly <revenue>"))),
                List.of(new AsanaFacts.Yaml("models/a&b.yml", "orders", 41, "  - name: region\n    data_type: text")));
        assertThat(AsanaText.title(facts)).isEqualTo("dbt source contract: 1 undocumented change in app (orders)");
        assertThat(AsanaText.body(facts))
                .contains("4 more changes stand in <a href=\"https://app.asana.com/0/0/7?a=1&amp;b=2\">"
                        + "a task that somebody completed</a> and are not repeated here.")
                .contains("<strong>orders</strong> (dbt source app), read by 2 dbt models directly and 7 in all;"
                        + " and by the exposures board and weekly &lt;revenue&gt;<ul>")
                .contains("""
                        <strong>YAML to paste</strong>
                        The contract command with --patch prints the same as a diff for git apply.

                        <code>models/a&amp;b.yml</code>, table orders, after line 41:<pre>  - name: region
                            data_type: text</pre>""");
    }

    @Test
    void a_long_task_says_what_it_leaves_out() {
        var yaml = new AsanaFacts.Yaml("models/a.yml", "orders", 1, "- name: a\n".repeat(900));
        var facts = new AsanaFacts(
                Sample.tellingContract(),
                Sample.tellingContract().findings(),
                Optional.empty(),
                "m",
                (schema, name) -> Optional.of(new AsanaFacts.Readers(0, 0, List.of())),
                List.of(yaml, yaml, yaml));
        assertThat(AsanaText.body(facts)).contains("2 places are not shown here", "read by no dbt model");
        assertThat(AsanaText.body(facts).length()).isLessThan(20_000);
    }

    @Test
    void a_comment_is_short_and_dated_and_ends_with_its_marker() {
        var fresh = List.of(Sample.tellingContract().findings().get(0));
        assertThat(AsanaComment.of(new News(fresh, List.of(), 4), Sample.AT, "driftgate:app:2"))
                .isEqualTo("""
                        <body>2026-11-20 07:00 UTC: 1 more undocumented change.\
                        <ul><li>customers: email renamed from mail; detected 2026-11-20 07:00 UTC</li></ul>
                        driftgate:app:2</body>""");
        assertThat(AsanaComment.of(new News(List.of(), List.of("orders: a < b"), 0), Sample.AT, "m"))
                .isEqualTo("""
                        <body>2026-11-20 07:00 UTC: 1 change is documented now, or gone.\
                        <ul><li>orders: a &lt; b</li></ul>
                        Nothing of this task is left.
                        m</body>""");
        assertThat(AsanaComment.reopened(fresh, Sample.AT, "m"))
                .startsWith("<body>2026-11-20 07:00 UTC: opened again, because 1 change is not documented.<ul>");
    }

    @Test
    void a_daily_note_shows_the_first_findings_and_leaves_the_rest_to_the_task() {
        var changes = new ArrayList<Change>();
        for (int i = 0; i < 60; i++) {
            changes.add(Sample.added(Kind.COLUMN, "t" + i / 10, "column_" + i, "type", "text"));
        }
        var drift = Sample.contract(changes.toArray(Change[]::new));
        var task = Optional.of(new Task(What.COMMENTED, "https://linear.test/t", 3));
        assertThat(ContractNote.daily(drift, task).thread()).isEmpty();
        assertThat(ContractNote.daily(drift, task).blocksJson())
                .contains("Since yesterday: 60 new, 3 documented or gone.", "The task lists them all.")
                .hasSizeLessThan(4_000);
        assertThat(ContractNote.of(drift, task).thread()).isPresent();
        assertThat(ContractNote.daily(drift, Optional.empty()).thread()).isPresent();
    }

    @Test
    void a_note_in_slack_links_to_the_task() {
        var note = ContractNote.of(
                Sample.tellingContract(), Optional.of(new Task(What.FILED, "https://linear.test/t", 0)));
        assertThat(note.text())
                .startsWith("app: replica has outgrown its contract. 5 changes on 3 tables: ")
                .endsWith("Filed an Asana task: <https://linear.test/t|open the task>.");
        assertThat(BlockKit.problems(note)).isEmpty();
    }

    @Test
    void a_contract_that_holds_is_one_line() {
        assertThat(ContractClear.of(Sample.contract(), Optional.empty()).text())
                .isEqualTo("app: replica keeps to its contract, nothing is undocumented. "
                        + "Compared 12 documented tables and 140 columns in 840 ms.");
    }
}
