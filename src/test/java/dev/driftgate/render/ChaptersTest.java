package dev.driftgate.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.ObjectId;
import dev.driftgate.diff.Change;
import dev.driftgate.diff.Change.Op;
import dev.driftgate.diff.ChangeClass;
import dev.driftgate.diff.Drift;
import dev.driftgate.diff.PropertyChange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class ChaptersTest {
    @Test
    void each_class_stands_apart_with_structure_first() {
        assertThat(DriftText.of(mixed(), TerminalStyle.PLAIN)).contains("""
                        orders
                          + column  region  text, only in staging

                        Comments:

                        orders
                          ~ column  email  comment: none → how to reach them in staging

                        Order of columns:

                        ~ table  orders  columns in another order: a, b → b, a in staging

                        1 change on 1 table: 1 column only in staging. Comments: 1 change on 1 table. \
                        Order of columns: 1 change on 1 table.
                        """);
    }

    @Test
    void a_class_alone_is_no_difference_in_structure() {
        var drift = Sample.drift(comment("email"), comment("total"));
        assertThat(DriftText.of(drift, TerminalStyle.PLAIN))
                .contains("\nThe structure is the same. Comments: 2 changes on 1 table.\n");
    }

    @Test
    void markdown_and_the_whole_diff_have_a_heading_per_class() {
        assertThat(DriftMarkdown.of(mixed()))
                .contains("## Comments\n\n### `orders`\n", "| Comments |", "== Order of columns ==");
    }

    @Test
    void many_changes_of_structure_leave_room_for_a_comment_and_the_other_way_round() {
        var many = new ArrayList<Change>();
        for (int i = 0; i < 500; i++) {
            many.add(Sample.added(Kind.COLUMN, "table_" + i, "region", "type", "text"));
        }
        many.add(comment("email"));
        assertThat(card(many)).contains("Comments: orders", "comment: none → how to reach them");
        var comments = new ArrayList<Change>();
        for (int i = 0; i < 500; i++) {
            comments.add(comment("column_" + i));
        }
        comments.add(Sample.added(Kind.COLUMN, "orders", "region", "type", "text"));
        assertThat(card(comments)).contains("+ column region text, only in staging", "And 49");
    }

    @Test
    void notes_stand_beside_the_sums() {
        var noted = mixed().noting(List.of("the rule for table ff_* ended on 2026-01-31"));
        String note = "the rule for table ff_* ended on 2026-01-31";
        assertThat(DriftText.of(noted, TerminalStyle.PLAIN)).contains("Note: " + note);
        assertThat(DriftMarkdown.of(noted)).contains("Note: the rule for table ff\\_\\* ended");
        assertThat(DriftCard.of(Sample.facts(noted), new CardState.Pending()).blocksJson())
                .contains("Note: " + note + ".");
    }

    @Test
    void privileges_that_differ_are_told_line_by_line() {
        var change = new Change(
                Op.CHANGED,
                ChangeClass.PRIVILEGES,
                new ObjectId(Kind.TABLE, "public", null, "orders"),
                null,
                null,
                List.of(new PropertyChange(
                        "privileges", "app: select\nweb: select", "app: select\nweb: select, insert")));
        assertThat(DriftText.of(Sample.drift(change), TerminalStyle.PLAIN)).contains("""
                        Privileges:

                        ~ table  orders  privileges (- in prod, + in staging)
                            - web: select
                            + web: select, insert
                        """);
    }

    private static String card(List<Change> changes) {
        var card = DriftCard.of(Sample.facts(Sample.drift(changes, List.of(), 0)), new CardState.Pending());
        assertThat(BlockKit.problems(card)).isEmpty();
        return card.blocksJson();
    }

    private static Drift mixed() {
        var order = new Change(
                Op.CHANGED,
                ChangeClass.ORDER,
                new ObjectId(Kind.TABLE, "public", null, "orders"),
                null,
                null,
                List.of(new PropertyChange("column_order", "id, a, b", "id, b, a")));
        return Sample.drift(comment("email"), order, Sample.added(Kind.COLUMN, "orders", "region", "type", "text"));
    }

    private static Change comment(String column) {
        return new Change(
                Op.CHANGED,
                ChangeClass.COMMENTS,
                new ObjectId(Kind.COLUMN, "public", "orders", column),
                Kind.TABLE,
                null,
                List.of(new PropertyChange("comment", null, "how to reach them")));
    }
}
