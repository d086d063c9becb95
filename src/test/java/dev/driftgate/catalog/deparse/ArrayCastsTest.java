package dev.driftgate.catalog.deparse;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class ArrayCastsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "x = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[])"
                        + "| x = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text])",
                "(ARRAY[v, lower(w, 1)])::text[] | ARRAY[(v)::text, (lower(w, 1))::text]",
                "(ARRAY['a, ]'::text, 'it''s)'::text])::\"Odd s\".\"T\"\"x\"[] "
                        + "| ARRAY[('a, ]'::text)::\"Odd s\".\"T\"\"x\", ('it''s)'::text)::\"Odd s\".\"T\"\"x\"]",
                "(ARRAY[ARRAY[a], ARRAY[b]])::text[] | ARRAY[ARRAY[(a)::text], ARRAY[(b)::text]]",
                "(ARRAY[t])::timestamp(3) without time zone[] | ARRAY[(t)::timestamp(3) without time zone]",
                "(ARRAY[n])::numeric(10,2)[] + m | ARRAY[(n)::numeric(10,2)] + m",
                "(ARRAY[length((ARRAY[a])::text[])])::bigint[] | ARRAY[(length(ARRAY[(a)::text]))::bigint]"
            })
    void the_cast_of_an_array_goes_to_its_elements(String printed, String canonical) {
        assertThat(ArrayCasts.onElements(printed)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x = ANY (ARRAY[1, 2])",
                "'(ARRAY[a])::text[]'::text",
                "\"(ARRAY[a])::text[]\"",
                "(ARRAY[a])::text",
                "(ARRAY[a] || b)::text[]",
                "(ARRAY[a])::text || (b)::text[]",
                "(ARRAY[a",
                "(ARRAY['a",
                "(ARRAY[a]",
                "(ARRAY[a])::",
                ""
            })
    void everything_else_stays_as_it_is(String printed) {
        assertThat(ArrayCasts.onElements(printed)).isEqualTo(printed);
    }

    @Test
    void the_canonical_spelling_is_left_alone() {
        String once = ArrayCasts.onElements("(ARRAY['a'::character varying, b])::text[]");
        assertThat(ArrayCasts.onElements(once)).isEqualTo(once);
    }
}
