package dev.driftgate.catalog.deparse;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class QualifiersTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            quoteCharacter = '~',
            value = {
                "SELECT t.a, (t.b + 1) AS c FROM app.t WHERE (t.d > 1) ORDER BY t.a"
                        + " | SELECT a, (b + 1) AS c FROM app.t WHERE (d > 1) ORDER BY a",
                "SELECT o.a FROM ONLY app.t o | SELECT a FROM ONLY app.t o",
                "SELECT \"T x\".a FROM app.\"T x\" | SELECT a FROM app.\"T x\"",
                "SELECT t.*::app.t AS t, count(t.*) AS n, t.a[1] AS e FROM app.t GROUP BY t.a"
                        + " | SELECT t.*::app.t AS t, count(t.*) AS n, a[1] AS e FROM app.t GROUP BY a",
                "SELECT (t.home).zip FROM app.t | SELECT (home).zip FROM app.t",
                "SELECT x.a FROM f(1) x(a) | SELECT a FROM f(1) x(a)",
                "SELECT r.a FROM ROWS FROM(f(1), g(2)) WITH ORDINALITY r(a, b, n)"
                        + " | SELECT a FROM ROWS FROM(f(1), g(2)) WITH ORDINALITY r(a, b, n)",
                "SELECT v.a FROM ( VALUES (1)) v(a) | SELECT a FROM ( VALUES (1)) v(a)",
                "SELECT s.a FROM ( SELECT t.a FROM app.t) s | SELECT a FROM ( SELECT t.a FROM app.t) s",
                "SELECT t.a FROM app.t TABLESAMPLE bernoulli (10) REPEATABLE (5)"
                        + " | SELECT a FROM app.t TABLESAMPLE bernoulli (10) REPEATABLE (5)",
                "WITH t AS ( SELECT t.a FROM app.t) SELECT t.a FROM t | WITH t AS ( SELECT t.a FROM app.t) SELECT a FROM t",
                "SELECT t.a, ( SELECT u.b FROM u WHERE (u.a = t.a)) AS b FROM t WHERE (EXISTS ( SELECT 1 WHERE t.c))"
                        + " | SELECT a, ( SELECT u.b FROM u WHERE (u.a = t.a)) AS b FROM t"
                        + " WHERE (EXISTS ( SELECT 1 WHERE t.c))",
                "SELECT app.one(app.id) AS id, ('x'::app.mood = app.state) AS s, (app.a OPERATOR(app.===) 1) AS o FROM x.app"
                        + " | SELECT app.one(id) AS id, ('x'::app.mood = state) AS s, (a OPERATOR(app.===) 1) AS o FROM x.app",
                "SELECT (t.a COLLATE t.\"x\") AS a FROM t | SELECT (a COLLATE t.\"x\") AS a FROM t",
                "VALUES (2,'b'::text) ORDER BY \"*VALUES*\".column1 | VALUES (2,'b'::text) ORDER BY column1"
            })
    void a_query_of_one_relation_names_its_columns_alone(String printed, String canonical) {
        assertThat(PrintedSql.canonical("definition", printed)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT a.x FROM a, b",
                "SELECT a.x FROM (a JOIN b ON ((a.x = b.x)))",
                "SELECT a.x FROM a UNION SELECT b.x FROM b",
                "SELECT 't.a'::text AS a FROM t",
                "SELECT other.a FROM t",
                "SELECT 1 AS t",
                "SELECT t.a FROM t something nobody knows",
                "CHECK ((t.a > 1))",
                "BEGIN ATOMIC SELECT t.a FROM t; END"
            })
    void anything_else_keeps_its_qualifiers(String printed) {
        assertThat(PrintedSql.canonical("definition", printed)).isEqualTo(printed);
    }
}
