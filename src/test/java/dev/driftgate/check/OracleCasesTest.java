package dev.driftgate.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.driftgate.check.DriftCase.Remark;
import dev.driftgate.check.DriftCase.Section;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
class OracleCasesTest {
    private static final String TWO = """
            -- what the file is about

            -- case: one
            -- since 14
            -- dump is blind
            -- no restore: it would meet itself
            create table t (id int);
            -- a comment
            -- base
            select 1;
            -- head
            alter table t add x int;
            -- twin
            select 2;
            -- expect
            added column public.t.x

            -- case: two
            -- head
            -- twin
            -- expect
            """;

    @Test
    void a_case_has_remarks_a_script_for_each_side_and_what_is_expected() {
        var cases = OracleCases.parse("t.sql", TWO);
        assertThat(cases).extracting(DriftCase::name).containsExactly("one", "two");
        var one = cases.get(0);
        assertThat(one.place()).isEqualTo("t.sql:3");
        assertThat(one.remarks())
                .isEqualTo(Map.of(Remark.SINCE, "14", Remark.BLIND, "", Remark.NOT_RESTORED, "it would meet itself"));
        assertThat(List.of(one.isFor(13), one.isFor(14))).containsExactly(false, true);
        assertThat(one.expected()).containsExactly("added column public.t.x");
        assertThat(cases.get(1).expected()).isEmpty();
    }

    @Test
    void a_script_keeps_its_lines_where_they_stand_in_the_file() {
        var one = OracleCases.parse("t.sql", TWO).get(0);
        var head = one.script(Section.HEAD).lines().toList();
        assertThat(head).hasSizeGreaterThan(11);
        assertThat(head.get(6)).isEqualTo("create table t (id int);");
        assertThat(head.get(11)).isEqualTo("alter table t add x int;");
        assertThat(String.join("", head)).doesNotContain("select");
        assertThat(one.script(Section.BASE).strip()).endsWith("select 1;");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -- nothing                                        | t.sql:1: no case in this file
            create table t ()                                 | t.sql:1: SQL before the first case
            -- case:                                          | t.sql:1: a case without a name
            -- case: a;-- head;-- expect                      | t.sql:1: the case has no section -- twin
            -- case: a;-- haed;-- twin;-- expect              | t.sql:1: the case has no section -- head
            -- case: a;-- head;-- head                        | t.sql:3: a second section -- head
            -- case: a;-- head;-- expect;-- twin              | t.sql:4: a section after -- expect
            -- case: a;-- since ten                           | t.sql:2: not a major version
            -- case: a;-- no restore:                         | t.sql:2: -- no restore: without a reason
            -- case: a;-- dump says more:                     | t.sql:2: -- dump says more: without a reason
            -- case: a;-- head;-- twin;-- expect;-- hm        | t.sql:5: what is expected is one change per line, this is none
            -- case: a;-- head;-- twin;-- expect;-- case: a   | t.sql:5: a second case of this name
            """)
    void what_is_malformed_is_refused_with_file_and_line(String text, String message) {
        assertThatThrownBy(() -> OracleCases.parse("t.sql", text.replace(';', '\n')))
                .hasMessage(message);
    }
}
