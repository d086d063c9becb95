package dev.driftgate.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.ObjectId;
import dev.driftgate.diff.Change;
import dev.driftgate.diff.Change.Op;
import dev.driftgate.diff.PropertyChange;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@NullMarked
class LineTest {
    @ParameterizedTest
    @MethodSource("cases")
    void a_change_is_one_line_as_a_dba_would_write_it(Change change, String line) {
        var item = Outline.of(List.of(change)).items().get(0);
        assertThat(Line.of(item, Wording.between(Sample.PROD, Sample.STAGING)).text())
                .isEqualTo(line);
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                arguments(
                        Sample.added(
                                Kind.COLUMN,
                                "orders",
                                "region",
                                "type",
                                "text",
                                "not_null",
                                "yes",
                                "default",
                                "'eu'::text"),
                        "+ column region text not null default 'eu'::text, only in staging"),
                arguments(
                        Sample.removed(Kind.COLUMN, "orders", "Legacy Code", "type", "character varying(12)"),
                        "- column \"Legacy Code\" varchar(12), only in prod"),
                arguments(
                        Sample.changed(Kind.COLUMN, "orders", "email", "type", "character varying(120)", "text"),
                        "~ column email varchar(120) → text in staging"),
                arguments(
                        Sample.changed(Kind.COLUMN, "orders", "email", "not_null", "yes", null),
                        "~ column email not null → nullable in staging"),
                arguments(
                        Sample.changed(Kind.COLUMN, "orders", "total", "default", null, "0"),
                        "~ column total default: none → 0 in staging"),
                arguments(
                        Sample.changed(
                                Kind.COLUMN, "orders", "note", "default", "'a'::text", "'a\n- table users'::text"),
                        "~ column note default: 'a'::text → 'a\\n- table users'::text in staging"),
                arguments(
                        Sample.changed(Kind.TABLE, null, "orders", "row security", null, "yes"),
                        "~ table orders row security: no → yes in staging"),
                arguments(
                        Sample.changed(Kind.TABLE, null, "orders", "persistence", "unlogged", null),
                        "~ table orders persistence: unlogged → permanent in staging"),
                arguments(
                        Sample.changed(Kind.TABLE, null, "orders", "some day", "a", "b"),
                        "~ table orders some day: a → b in staging"),
                arguments(
                        Sample.added(
                                Kind.CONSTRAINT,
                                "orders",
                                "orders_total_check",
                                "type",
                                "check",
                                "definition",
                                "CHECK ((total > 0))"),
                        "+ constraint orders_total_check CHECK ((total > 0)), only in staging"),
                arguments(
                        Sample.added(
                                Kind.INDEX,
                                "orders",
                                "ix",
                                "definition",
                                "CREATE UNIQUE INDEX ix ON public.orders USING btree (email)"),
                        "+ index ix unique (email), only in staging"),
                arguments(Sample.removed(Kind.SCHEMA, null, "billing"), "- schema billing, only in prod"),
                arguments(
                        Sample.changed(Kind.VIEW, null, "totals", "definition", "a\nb", "a\nc"),
                        "~ view totals definition (- in prod, + in staging)"),
                arguments(
                        Sample.changed(Kind.FUNCTION, null, "total(integer)", "body", "select 1", "select 2"),
                        "~ function total(integer) body (- in prod, + in staging)"),
                arguments(
                        Sample.changed(Kind.FUNCTION, null, "total(integer)", "volatility", null, "immutable"),
                        "~ function total(integer) volatile → immutable in staging"),
                arguments(
                        Sample.added(
                                Kind.FUNCTION,
                                null,
                                "total(integer)",
                                "returns",
                                "integer",
                                "language",
                                "sql",
                                "strict",
                                "yes",
                                "body",
                                "select 1"),
                        "+ function total(integer) returns integer language sql strict, only in staging"),
                arguments(
                        Sample.changed(Kind.TRIGGER, "orders", "audit", "enabled", null, "disabled"),
                        "~ trigger audit enabled → disabled in staging"),
                arguments(
                        Sample.removed(
                                Kind.TRIGGER,
                                "orders",
                                "audit",
                                "timing",
                                "after",
                                "events",
                                "insert or update",
                                "columns",
                                "state",
                                "for_each",
                                "row",
                                "function",
                                "public.log()"),
                        "- trigger audit after insert or update columns state for each row function public.log(),"
                                + " only in prod"),
                arguments(
                        Sample.changed(Kind.POLICY, "orders", "own", "roles", "app", null),
                        "~ policy own roles: app → public in staging"),
                arguments(
                        Sample.changed(
                                Kind.OPERATOR_CLASS,
                                null,
                                "Odd using btree",
                                "operators",
                                "1 a.<(b, b)",
                                "1 a.<(b, b)\n2 c"),
                        "~ operator class \"Odd\" using btree operators (- in prod, + in staging)"),
                arguments(
                        Sample.renamed(Kind.COLUMN, "orders", "email", "mail"),
                        "~ column email renamed from mail in staging"),
                arguments(
                        new Change(
                                Op.CHANGED,
                                new ObjectId(Kind.COLUMN, "public", "orders", "at"),
                                null,
                                List.of(
                                        new PropertyChange("type", "date", "timestamp with time zone"),
                                        new PropertyChange("not_null", null, "yes"))),
                        "~ column at date → timestamptz; nullable → not null in staging"));
    }
}
