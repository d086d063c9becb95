package dev.driftgate.render;

import static dev.driftgate.render.Sample.added;
import static dev.driftgate.render.Sample.changed;
import static dev.driftgate.render.Sample.drift;
import static dev.driftgate.render.Sample.removed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.Unread;
import dev.driftgate.diff.Drift;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class OutlineTest {
    @Test
    void a_new_table_is_one_change_with_all_that_belongs_to_it() {
        var drift = drift(
                added(Kind.TABLE, null, "promo"),
                added(Kind.COLUMN, "promo", "id", "type", "bigint"),
                added(Kind.COLUMN, "promo", "code", "type", "text"),
                added(Kind.INDEX, "promo", "promo_code_idx"),
                added(Kind.SEQUENCE, null, "promo_id_seq", "owned_by", "public.promo.id"));

        assertThat(lines(drift))
                .containsExactly("+ table promo with 2 columns, 1 index and 1 sequence, only in staging");
        assertThat(sums(drift)).isEqualTo("1 change on 1 table: 1 table only in staging.");
    }

    @Test
    void a_sequence_of_a_table_that_stays_is_a_change_of_its_own() {
        var drift =
                drift(added(Kind.SEQUENCE, null, "orders_no_seq", "type", "bigint", "owned_by", "public.orders.no"));

        assertThat(lines(drift))
                .containsExactly("+ sequence orders_no_seq bigint owned by public.orders.no, only in staging");
        assertThat(sums(drift)).isEqualTo("1 change: 1 sequence only in staging.");
    }

    @Test
    void what_is_only_in_prod_comes_first_then_what_differs_then_what_is_new() {
        var drift = drift(
                added(Kind.COLUMN, "a", "x", "type", "text"),
                changed(Kind.COLUMN, "b", "x", "type", "integer", "bigint"),
                removed(Kind.COLUMN, "c", "x", "type", "text"),
                removed(Kind.TABLE, null, "d"));

        assertThat(Outline.of(drift.changes()).groups())
                .map(group -> group.subject().shown())
                .containsExactly("d", "c", "b", "a");
    }

    @Test
    void changes_of_a_view_are_counted_as_changes_of_a_view() {
        var drift = drift(
                changed(Kind.VIEW, null, "totals", "definition", "a", "b"),
                added(Kind.COLUMN, "totals", "region", "type", "text"));

        assertThat(sums(drift))
                .isEqualTo("2 changes on 1 view: 1 view different (prod → staging), 1 column only in staging.");
    }

    @Test
    void every_direction_has_its_words_and_zeros_are_not_mentioned() {
        assertThat(sums(Sample.telling()))
                .isEqualTo("8 changes on 3 tables, 1 view and 1 type: 1 table and 1 index only in prod; "
                        + "1 view, 2 columns and 1 type different (prod → staging); "
                        + "1 table and 1 column only in staging. 2 ignored changes not shown.");
    }

    @Test
    void what_could_not_be_read_is_said_and_never_called_gone() {
        var unread = List.of(new Unread("schema b", "denied"), new Unread("schema a", "denied"));
        var text = DriftText.of(drift(List.of(), unread, 1), TerminalStyle.PLAIN);

        assertThat(text)
                .isEqualTo("shop: no difference between staging and prod in what could be read. "
                        + "Compared 214 tables and views, 1,803 columns and 422 other objects in 1.4 s. "
                        + "1 ignored change not shown. "
                        + "2 objects could not be read: schema b (denied); schema a (denied).\n"
                        + "Next: make readable what could not be read, then check again.\n");
    }

    private static List<String> lines(Drift drift) {
        var report = Report.of(drift);
        return report.items().stream()
                .map(item -> Line.of(item, report.wording()).text())
                .toList();
    }

    private static String sums(Drift drift) {
        return Sums.sentence(Report.of(drift));
    }
}
