package dev.driftgate.catalog.deparse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.strings;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quicktheories.generators.Generate;

@NullMarked
class ScannerTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            quoteCharacter = '~',
            value = {
                "'it''s'::text | 'it''s' :: text",
                "E'a\\'b\\\\' || 'c\\' | E'a\\'b\\\\' || 'c\\'",
                "\"a \"\"b\"\"\".\"C\" | \"a \"\"b\"\"\" . \"C\"",
                "$$a 'b$$ $1 $x$ $$ $x$ | $$a 'b$$ $1 $x$ $$ $x$",
                "1.5e+30-2 | 1.5e+30 - 2",
                "t.tags[1:2] | t . tags [ 1 : 2 ]",
                "a<=b | a <= b",
                "größe$1=B'101' | größe$1 = B'101'",
                "U&'d\\0061t' | U&'d\\0061t'"
            })
    void literals_names_numbers_and_operators_are_one_token_each(String sql, String tokens) {
        assertThat(Scanner.tokens(sql).stream().map(Token::text).collect(Collectors.joining(" ")))
                .isEqualTo(tokens);
    }

    @Test
    void taken_apart_and_put_together_again_any_text_is_the_same() {
        var pieces = Generate.pick(List.of(
                "'",
                "''",
                "E'\\",
                "\"",
                "$$",
                "$a$",
                "(",
                ")",
                "[",
                "]",
                "::",
                "SELECT ",
                "t.a ",
                " FROM t ",
                "1e",
                "TRIM(BOTH FROM "));
        qt().forAll(lists().of(pieces).ofSizeBetween(0, 20))
                .check(list -> Node.print(Tree.of(String.join("", list))).equals(String.join("", list)));
        qt().forAll(strings().allPossible().ofLengthBetween(0, 40))
                .check(text -> Node.print(Tree.of(text)).equals(text));
    }

    @Test
    void no_depth_of_brackets_breaks_it() {
        String deep = "(".repeat(100_000) + "TRIM(BOTH FROM x)" + ")".repeat(100_000);
        assertThat(PrintedSql.canonical("definition", deep)).isEqualTo(deep);
    }
}
