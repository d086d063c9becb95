package dev.driftgate.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.ObjectId;
import dev.driftgate.check.Dump.Entry;
import dev.driftgate.check.Judgement.Fault;
import dev.driftgate.check.Judgement.Fault.Sort;
import dev.driftgate.check.Seen.Dumps;
import dev.driftgate.diff.Change;
import dev.driftgate.diff.Change.Op;
import dev.driftgate.diff.PropertyChange;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The oracle itself: what is wrong with a verdict, an expectation or a twin does not pass. */
@NullMarked
class JudgementTest {
    private static final Entry TABLE = new Entry("TABLE", "public", "t");
    private static final Dump BASE = new Dump(Map.of(TABLE, "create table t (c integer)"));
    private static final Dump HEAD = new Dump(Map.of(TABLE, "create table t (c bigint)"));
    private static final Change RETYPED = retyped("integer", "bigint");
    private static final String LINE = "changed column public.t.c type: integer → bigint";
    private static final Seen GOOD = new Seen(
            List.of(RETYPED),
            List.of(retyped("bigint", "integer")),
            List.of(),
            List.of(),
            List.of(),
            new Dumps(BASE, HEAD, BASE));

    private static Change retyped(String from, String to) {
        return new Change(
                Op.CHANGED,
                new ObjectId(Kind.COLUMN, "public", "t", "c"),
                null,
                List.of(new PropertyChange("type", from, to)));
    }

    private static DriftCase expecting(String remark, String... changes) {
        var text = "-- case: c\n" + remark + "\n-- head\n-- twin\n-- expect\n" + String.join("\n", changes);
        return OracleCases.parse("t.sql", text).get(0);
    }

    private static List<Fault> faults(DriftCase row, Seen seen) {
        return Judgement.of(row, seen).faults();
    }

    private static Seen seen(List<Change> drift, List<Change> mirrored, Dumps dumps) {
        return new Seen(drift, mirrored, List.of(), List.of(), List.of(), dumps);
    }

    @Test
    void a_verdict_that_agrees_with_the_expectation_and_the_dumps_is_right() {
        assertThat(faults(expecting("", LINE), GOOD)).isEmpty();
    }

    @Test
    void a_wrong_expectation_fails() {
        assertThat(faults(expecting("", "changed column public.t.c type: integer → text"), GOOD))
                .extracting(Fault::sort)
                .containsExactly(Sort.OTHERWISE, Sort.OTHERWISE);
        assertThat(faults(expecting("", LINE, "added column public.t.d"), GOOD))
                .containsExactly(new Fault(Sort.MISSED, "expected, not told: added column public.t.d"));
        assertThat(faults(expecting(""), GOOD)).containsExactly(new Fault(Sort.FALSE, "told, not expected: " + LINE));
    }

    @Test
    void drift_that_is_not_told_is_missed_even_if_nobody_expects_it() {
        assertThat(faults(expecting(""), seen(List.of(), List.of(), GOOD.dumps())))
                .containsExactly(new Fault(Sort.MISSED, "the dumps differ in TABLE public.t"));
        assertThat(faults(
                        expecting("-- dump says more: a name that nobody chose"),
                        seen(List.of(), List.of(), GOOD.dumps())))
                .isEmpty();
        assertThat(faults(expecting("-- dump says more: a name that nobody chose", LINE), GOOD))
                .containsExactly(new Fault(Sort.OTHERWISE, "the dump says no more than this"));
    }

    @Test
    void another_entry_that_differs_is_missed_beside_what_is_told() {
        var more = new Dump(Map.of(
                TABLE, "create table t (c bigint)", new Entry("POLICY", "public", "t p"), "create policy p on t"));
        assertThat(faults(expecting("", LINE), seen(GOOD.drift(), GOOD.mirrored(), new Dumps(BASE, more, BASE))))
                .containsExactly(new Fault(Sort.MISSED, "the dumps differ in POLICY public.t p"));
    }

    @Test
    void drift_where_the_dumps_agree_is_false_unless_the_dump_is_blind() {
        var alike = seen(GOOD.drift(), GOOD.mirrored(), new Dumps(BASE, BASE, BASE));
        assertThat(faults(expecting("", LINE), alike))
                .containsExactly(new Fault(Sort.FALSE, "no difference between the dumps: " + LINE));
        assertThat(faults(expecting("-- dump is blind", LINE), alike)).isEmpty();
        assertThat(faults(expecting("-- dump is blind", LINE), GOOD))
                .containsExactly(new Fault(Sort.OTHERWISE, "the dump is not blind to this"));
    }

    @Test
    void a_twin_that_is_told_as_drift_is_false_and_one_that_is_dumped_otherwise_is_none() {
        var told = new Seen(GOOD.drift(), GOOD.mirrored(), List.of(RETYPED), List.of(), List.of(), GOOD.dumps());
        assertThat(faults(expecting("", LINE), told))
                .containsExactly(new Fault(Sort.FALSE, "the twin differs: " + LINE));
        var other = seen(GOOD.drift(), GOOD.mirrored(), new Dumps(BASE, HEAD, HEAD));
        assertThat(faults(expecting("", LINE), other))
                .containsExactly(new Fault(Sort.OTHERWISE, "the twin is none: [TABLE public.t]"));
        assertThat(faults(expecting("-- twin prints differently", LINE), other)).isEmpty();
        assertThat(faults(expecting("-- twin prints differently", LINE), GOOD))
                .containsExactly(new Fault(Sort.OTHERWISE, "the twin is printed alike"));
    }

    @Test
    void what_dump_and_restore_changes_is_false_and_what_is_unread_is_missed() {
        var restored = new Seen(
                GOOD.drift(), GOOD.mirrored(), List.of(), List.of(RETYPED), List.of("c: locked"), GOOD.dumps());
        assertThat(faults(expecting("", LINE), restored))
                .extracting(Fault::sort)
                .containsExactly(Sort.FALSE, Sort.MISSED);
    }

    @Test
    void a_mirror_image_that_names_something_else_is_told() {
        assertThat(faults(expecting("", LINE), seen(GOOD.drift(), GOOD.drift(), GOOD.dumps())))
                .extracting(Fault::sort)
                .containsExactly(Sort.OTHERWISE);
    }

    @Test
    void the_figures_count_cases_by_what_is_wrong_with_them() {
        var figures = new Figures();
        figures.add(Judgement.of(expecting("", LINE), GOOD));
        figures.add(Judgement.of(expecting(""), GOOD));
        figures.add(Judgement.broken(expecting(""), new IllegalStateException("syntax error")));
        assertThat(figures)
                .hasToString(
                        "oracle: 3 cases, 1 right, 0 missed, 1 false, 0 otherwise than expected, 1 broken (t 1/3)");
    }
}
