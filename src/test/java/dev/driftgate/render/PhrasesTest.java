package dev.driftgate.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.ObjectId;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
class PhrasesTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 ms",
        "840, 840 ms",
        "1430, 1.4 s",
        "9949, 9.9 s",
        "9950, 10 s",
        "42000, 42 s",
        "59999, 1 min",
        "125000, 2 min 5 s",
        "3600000, 1 h",
        "3780000, 1 h 3 min",
    })
    void a_duration_is_in_the_unit_a_person_would_choose(long millis, String shown) {
        assertThat(Durations.of(Duration.ofMillis(millis))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "character varying(120); varchar(120)",
                "character varying; varchar",
                "character varying(20)[]; varchar(20)[]",
                "character(3); char(3)",
                "timestamp with time zone; timestamptz",
                "timestamp(3) with time zone[]; timestamptz(3)[]",
                "timestamp without time zone; timestamp",
                "time with time zone; timetz",
                "bit varying(8); varbit(8)",
                "double precision; double precision",
                "public.order_status; public.order_status",
                "character_set; character_set",
            })
    void types_are_shortened_as_engineers_do(String type, String shown) {
        assertThat(Types.brief(type)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "'eu'::character varying; 'eu'::varchar",
                "'eu'::character varying(2); 'eu'::varchar(2)",
                "(now())::timestamp without time zone; (now())::timestamp",
                "'character varying'; 'character varying'",
            })
    void in_an_expression_only_casts_are_shortened(String expression, String shown) {
        assertThat(Types.inExpression(expression)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "CREATE INDEX ix ON public.orders USING btree (email); (email)",
                "CREATE UNIQUE INDEX ix ON public.orders USING btree (email) WHERE (id > 0); unique (email) WHERE (id > 0)",
                "CREATE INDEX ix ON ONLY public.orders USING gin (tags); gin (tags)",
                "CREATE INDEX other ON public.orders USING btree (a); CREATE INDEX other ON public.orders USING btree (a)",
                "(email); (email)",
            })
    void an_index_does_not_repeat_its_name_and_table(String definition, String shown) {
        var id = new ObjectId(Kind.INDEX, "public", "orders", "ix");
        assertThat(IndexWords.brief(id, definition)).isEqualTo(shown);
    }

    @Test
    void names_are_quoted_where_sql_would_quote_them() {
        assertThat(List.of("orders", "Order Items", "a\"b", "größe", "x, only in prod"))
                .map(Names::of)
                .containsExactly("orders", "\"Order Items\"", "\"a\"\"b\"", "größe", "\"x, only in prod\"");
    }

    @Test
    void the_schema_is_named_unless_it_is_public() {
        assertThat(Names.of("public", "orders")).isEqualTo("orders");
        assertThat(Names.of("billing", "orders")).isEqualTo("billing.orders");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "short; 10; short",
                "one two three; 11; one two …",
                "check \"two words\" now; 16; check …",
                "abcdefghijkl; 6; abcd…",
                "abc\\u202edef; 9; abc…",
            })
    void text_is_cut_between_words_and_never_inside_quotes_or_escapes(String text, int max, String shown) {
        assertThat(Cut.to(text, max)).isEqualTo(shown).hasSizeLessThanOrEqualTo(max);
    }

    @Test
    void lists_and_counts_read_as_in_a_sentence() {
        assertThat(Numbers.and(List.of("a"))).isEqualTo("a");
        assertThat(Numbers.and(List.of("a", "b", "c"))).isEqualTo("a, b and c");
        assertThat(Numbers.counted(1, "change", "changes")).isEqualTo("1 change");
        assertThat(Numbers.counted(1204, "change", "changes")).isEqualTo("1,204 changes");
        assertThat(Numbers.counted(1204, Kind.INDEX)).isEqualTo("1,204 indexes");
    }

    @Test
    void a_long_definition_shows_only_the_lines_that_differ() {
        assertThat(LineDiff.between("a\nb\nc\nd", "a\nx\nc\nd\ne")).containsExactly("- b", "+ x", "+ e");
        assertThat(LineDiff.between("", "a\nb")).containsExactly("+ a", "+ b");
        assertThat(LineDiff.between("same", "same")).isEmpty();
    }
}
