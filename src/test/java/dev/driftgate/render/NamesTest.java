package dev.driftgate.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.ObjectId;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
class NamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "TABLE | orders | orders",
                "TABLE | f(integer) | \"f(integer)\"",
                "FUNCTION | f(integer, text[]) | f(integer, text[])",
                "FUNCTION | f() | f()",
                "FUNCTION | Total(integer) | \"Total\"(integer)",
                "FUNCTION | we(ird(integer) | \"we(ird\"(integer)",
                "FUNCTION | f(integer)(text) | \"f(integer)\"(text)",
                "FUNCTION | f(app.\"odd),(type\") | f(app.\"odd),(type\")",
                "FUNCTION | no signature | \"no signature\"",
                "PROCEDURE | Clean Up() | \"Clean Up\"()",
                "AGGREGATE | mid(integer ORDER BY integer) | mid(integer ORDER BY integer)",
                "OPERATOR | ===(integer, NONE) | ===(integer, NONE)",
                "CAST | (integer AS app.mood) | (integer AS app.mood)",
                "TRANSFORM | for point language plpgsql | for point language plpgsql",
                "OPERATOR_CLASS | by size using btree | \"by size\" using btree",
                "OPERATOR_FAMILY | sizes using hash | sizes using hash"
            })
    void a_name_is_quoted_where_it_has_to_be_and_a_signature_is_not(Kind kind, String name, String shown) {
        assertThat(Names.of(new ObjectId(kind, "public", null, name))).isEqualTo(shown);
        assertThat(Names.of(new ObjectId(kind, "app", null, name))).isEqualTo("app." + shown);
    }
}
