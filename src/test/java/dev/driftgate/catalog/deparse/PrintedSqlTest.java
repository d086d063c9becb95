package dev.driftgate.catalog.deparse;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each pair is what two versions print for one and the same thing; each near miss, two things that look alike. */
@NullMarked
class PrintedSqlTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            quoteCharacter = '~',
            value = {
                "TRIM(BOTH FROM note) | btrim(note)",
                "TRIM(BOTH 'x'::text FROM (a || b)) | btrim((a || b), 'x'::text)",
                "TRIM(LEADING FROM note) | ltrim(note)",
                "TRIM(TRAILING 'FROM'::text FROM note) | rtrim(note, 'FROM'::text)",
                "SUBSTRING(note FROM 1 FOR 2) | \"substring\"(note, 1, 2)",
                "SUBSTRING(note FROM 2) | \"substring\"(note, 2)",
                "SUBSTRING(note SIMILAR 'a'::text ESCAPE '#'::text) | \"substring\"(note, 'a'::text, '#'::text)",
                "POSITION(('a'::text) IN (note)) | \"position\"(note, 'a'::text)",
                "OVERLAY(a PLACING b FROM 1) | \"overlay\"(a, b, 1)",
                "OVERLAY(a PLACING b FROM 1 FOR 2) | \"overlay\"(a, b, 1, 2)",
                "NORMALIZE(note) | \"normalize\"(note)",
                "NORMALIZE(note, NFKC) | \"normalize\"(note, 'nfkc'::text)",
                "(NOT (note IS NFD NORMALIZED)) | (NOT is_normalized(note, 'nfd'::text))",
                "CHECK ((note IS NORMALIZED)) | CHECK (is_normalized(note))",
                "((at AT TIME ZONE 'UTC'::text))::date | (timezone('UTC'::text, at))::date",
                "((at AT TIME ZONE a) AT TIME ZONE b) | timezone(b, timezone(a, at))",
                "(at AT LOCAL) | timezone(at)",
                "((a, b) OVERLAPS (c, (d + 1))) | \"overlaps\"(a, b, c, (d + 1))",
                "COLLATION FOR ((a || b)) | pg_collation_for((a || b))",
                "XMLEXISTS(('//a'::text) PASSING (page)) | \"xmlexists\"('//a'::text, page)",
                "SUBSTRING(TRIM(BOTH FROM a) FROM POSITION((b) IN (a)))"
                        + " | \"substring\"(btrim(a), \"position\"(a, b))",
                "app.\"json_value\"(1) | app.json_value(1)",
                "SELECT t.\"system_user\" FROM a t, b | SELECT t.system_user FROM a t, b",
                "FROM (VALUES (2,'y'::text)) \"*VALUES*\" | FROM ( VALUES (2,'y'::text)) \"*VALUES*\"",
                "CHECK (((((a >= 1) AND (a <= 9)) AND (b > 0)) AND c)) | CHECK (((a >= 1) AND (a <= 9) AND (b > 0) AND c))",
                "(x OR (((a OR b) OR c) AND d)) | (x OR ((a OR b OR c) AND d))",
                "XMLSERIALIZE(CONTENT page AS text NO INDENT) | XMLSERIALIZE(CONTENT page AS text)",
                "((note)::text = ANY ((ARRAY['a'::character varying])::text[]))"
                        + " | ((note)::text = ANY (ARRAY[('a'::character varying)::text]))"
            })
    void two_versions_spell_one_thing_alike(String printed, String canonical) {
        assertThat(PrintedSql.canonical("definition", printed)).isEqualTo(canonical);
        assertThat(PrintedSql.canonical("definition", canonical)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EXTRACT(year FROM shipped)",
                "((a > 1) AND ((b > 1) AND (c > 1)))",
                "((a OR (b > 1)) AND (c > 1))",
                "('((a)) AND b'::text AND c)",
                "date_part('year'::text, shipped)",
                "('TRIM(BOTH FROM x)'::text || \"TRIM(BOTH FROM x)\")",
                "E'a\\'SUBSTRING(b FROM 1)'",
                "app.\"substring\"(note)",
                "\"select\".\"from\"",
                "\"Json\"(1)",
                "JSON_VALUE(doc, '$.\"json_value\"' RETURNING integer)",
                "(a IS DISTINCT FROM b)",
                "(x AT TIME ZONE",
                "TRIM(BOTH FROM x",
                "'unfinished AT TIME ZONE ",
                "FOR VALUES FROM ('2026-01-01') TO (MAXVALUE)",
                "FOR VALUES IN ('SUBSTRING(', ' NO INDENT)')",
                "((((",
                ")",
                ""
            })
    void everything_else_stays_as_it_is(String printed) {
        assertThat(PrintedSql.canonical("definition", printed)).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"comment", "body", "name", "options", "type"})
    void what_is_not_printed_sql_is_not_touched(String property) {
        String value = " SELECT t.a FROM t where TRIM(BOTH FROM a) = ''";
        assertThat(PrintedSql.canonical(property, value)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            value = {
                "IN a integer, INOUT b text, IN VARIADIC c text[] | a integer, INOUT b text, VARIADIC c text[]",
                "a integer DEFAULT f(IN b) | a integer DEFAULT f(IN b)"
            })
    void the_mode_in_of_an_argument_goes_without_saying(String printed, String canonical) {
        assertThat(PrintedSql.canonical("arguments", printed)).isEqualTo(canonical);
    }
}
