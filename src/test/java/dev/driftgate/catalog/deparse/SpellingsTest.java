package dev.driftgate.catalog.deparse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.catalog.Catalog;
import dev.driftgate.catalog.CatalogObject;
import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.ObjectId;
import dev.driftgate.catalog.Property;
import dev.driftgate.diff.Diff;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
class SpellingsTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            quoteCharacter = '~',
            value = {
                "\"substring\"((note)::text, 1, 2) | \"substring\"(note, 1, 2)",
                "btrim((t.note)::text, ('x'::character varying)::text) | btrim(t.note, 'x'::character varying)",
                "btrim((COALESCE(note, word))::text) | btrim(COALESCE(note, word))",
                "btrim(\"substring\"((note)::text, 1)) | btrim(\"substring\"(note, 1))",
                "timezone('UTC'::text, (day)::timestamp with time zone) | timezone('UTC'::text, day)",
                "\"overlaps\"(((day + 1))::timestamp with time zone, (day)::timestamp with time zone)"
                        + " | \"overlaps\"((day + 1), day)"
            })
    void a_conversion_that_goes_without_saying_is_no_difference(String shown, String bare) {
        assertThat(differs("15.1", shown, "15.1", bare)).isFalse();
        assertThat(differs("17.1", bare, "13.1", shown)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            quoteCharacter = '~',
            value = {
                "\"substring\"((raw)::text, 1, 2) | \"substring\"(raw, 1, 2)",
                "\"substring\"((unknown)::text, 1, 2) | \"substring\"(unknown, 1, 2)",
                "\"substring\"((app.f(note))::text, 1, 2) | \"substring\"(app.f(note), 1, 2)",
                "\"substring\"((note)::character(3), 1, 2) | \"substring\"(note, 1, 2)",
                "\"substring\"((note)::text, 1, 2) | \"substring\"(note, 1, 3)",
                "\"substring\"((note)::text, 1, 2) | \"substring\"(word, 1, 2)",
                "timezone('UTC'::text, (at)::timestamp with time zone) | timezone('UTC'::text, at)",
                "timezone('UTC'::text, (plain)::timestamp with time zone) | timezone('UTC'::text, plain)",
                "timezone('UTC'::text, (day)::timestamp without time zone) | timezone('UTC'::text, day)",
                "\"overlaps\"((day)::timestamp with time zone, plain) | \"overlaps\"(day, plain)",
                "lower((note)::text) | lower(note)",
                "btrim((note)::text) | ltrim(note)"
            })
    void a_conversion_that_makes_another_thing_is_a_difference(String one, String other) {
        assertThat(differs("15.1", one, "15.1", other)).isTrue();
        assertThat(differs("13.1", one, "18.1", other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            quoteCharacter = '~',
            value = {
                "date_part('year'::text, day) | EXTRACT(year FROM day)",
                "(date_part('year'::text, day) > (2000)::double precision) | (EXTRACT(year FROM day) > (2000)::numeric)",
                "(date_part('year'::text, day) > (2000.5)::double precision) | (EXTRACT(year FROM day) > 2000.5)",
                "round((date_part('year'::text, day))::numeric, 1) | round(EXTRACT(year FROM day), 1)",
                "(- date_part('epoch'::text, timezone('UTC'::text, (day)::timestamp with time zone)))"
                        + " | (- EXTRACT(epoch FROM timezone('UTC'::text, day)))"
            })
    void up_to_13_extract_is_date_part_and_then_it_is_not(String before, String since) {
        assertThat(differs("13.23", before, "14.1", since)).isFalse();
        assertThat(differs("18.6", since, "13.23", before)).isFalse();
        assertThat(differs("14.1", before, "18.6", since)).isTrue();
        assertThat(differs("13.1", before, "13.2", since)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            quoteCharacter = '~',
            value = {
                "date_part('month'::text, day) | EXTRACT(year FROM day)",
                "date_part('year'::text, day) | EXTRACT(year FROM at)",
                "date_part(note, day) | EXTRACT(note FROM day)",
                "(date_part('year'::text, day) > (2000)::double precision) | (EXTRACT(year FROM day) > (2001)::numeric)",
                "(a > (2000)::double precision) | (a > (2000)::numeric)"
            })
    void what_else_differs_beside_extract_stays_a_difference(String before, String since) {
        assertThat(differs("13.23", before, "14.1", since)).isTrue();
    }

    private static boolean differs(String baseServer, String base, String headServer, String head) {
        var one = catalog(baseServer, base);
        return !Diff.between(one, Spellings.adopted(one, catalog(headServer, head)))
                .isEmpty();
    }

    private static Catalog catalog(String server, String definition) {
        var view = new CatalogObject(
                new ObjectId(Kind.INDEX, "app", "t", "i"), List.of(new Property("definition", definition)));
        var columns = Stream.of(
                        column("note", "character varying(40)"),
                        column("word", "app.word"),
                        column("raw", "bytea"),
                        column("day", "date"),
                        column("plain", "timestamp without time zone"),
                        column("at", "timestamp with time zone"))
                .toList();
        var domain = new CatalogObject(
                new ObjectId(Kind.DOMAIN, "app", null, "word"), List.of(new Property("type", "character(3)")));
        var objects = Stream.concat(columns.stream(), Stream.of(view, domain)).toList();
        return new Catalog("test", "test", server, objects, List.of());
    }

    private static CatalogObject column(String name, String type) {
        return new CatalogObject(new ObjectId(Kind.COLUMN, "app", "t", name), List.of(new Property("type", type)));
    }
}
