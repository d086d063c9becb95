package dev.driftgate.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.catalog.postgres.LiveColumn;
import dev.driftgate.catalog.postgres.LiveSchema;
import dev.driftgate.catalog.type.DeclaredType;
import dev.driftgate.catalog.type.LiveType;
import dev.driftgate.catalog.type.TypeMatch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every spelling of the type table as a real server takes it. Postgres itself is the judge of which are the same. */
@NullMarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TypeTableIT {
    private static final String ROW_TYPE = "public.orders";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before the first test
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private Replica replica;

    @SuppressWarnings("NullAway.Init")
    private LiveSchema live;

    private final List<Spelling> spellings = new ArrayList<>();
    private final Map<String, Stored> stored = new HashMap<>();

    private record Spelling(String canonical, String written, String column) {
        boolean isSized() {
            boolean fields = written.toLowerCase(Locale.ROOT).startsWith("interval ");
            return fields || (written.indexOf('(') >= 0 && !written.startsWith("float("));
        }
    }

    /** What the server keeps of a column's type. */
    private record Stored(long type, int modifier) {}

    @BeforeAll
    void create_one_column_for_every_spelling() {
        replica = new Replica(folder);
        replica.execute(Resources.text("own-types.sql"));
        replica.execute("create schema spelled");
        for (var line : Resources.lines("types.txt")) {
            var parts = line.split(" = ", 2);
            for (var written : parts[1].split("; ", -1)) {
                spellings.add(new Spelling(parts[0], written, "c" + spellings.size()));
            }
        }
        var columns =
                spellings.stream().map(s -> s.column() + " " + s.written()).toList();
        replica.execute("create table spelled.types (%s)".formatted(String.join(", ", columns)));
        live = replica.read("spelled");
        replica.jdbi("postgres").useHandle(this::readStored);
    }

    private void readStored(Handle handle) {
        handle.createQuery("select attname, atttypid, atttypmod from pg_attribute"
                        + " where attrelid = 'spelled.types'::regclass and attnum > 0")
                .map((row, context) -> Map.entry(row.getString(1), new Stored(row.getLong(2), row.getInt(3))))
                .forEach(entry -> stored.put(entry.getKey(), entry.getValue()));
    }

    @AfterAll
    void stop() throws Exception {
        replica.close();
    }

    @Test
    void every_spelling_is_the_type_that_postgres_makes_of_it() {
        assertThat(spellings).hasSizeGreaterThan(180).allSatisfy(spelling -> {
            var column = column(spelling.column());
            assertThat(column.type().formatted()).isEqualTo(spelling.canonical());
            assertThat(match(spelling.written(), column)).isEqualTo(TypeMatch.SAME);
            assertThat(match(spelling.canonical(), column)).isEqualTo(TypeMatch.SAME);
        });
    }

    @Test
    void no_spelling_passes_for_another_type_and_none_is_taken_for_a_foreign_one() {
        for (var declared : spellings) {
            for (var other : declared.canonical().equals(ROW_TYPE) ? List.<Spelling>of() : spellings) {
                var expected = isSame(declared, other) ? TypeMatch.SAME : TypeMatch.DIFFERENT;
                assertThat(match(declared.written(), column(other.column())))
                        .as("%s declared, %s live", declared.written(), other.canonical())
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void what_postgres_refuses_is_not_a_postgres_type_whatever_the_column_is() {
        assertThat(Resources.lines("foreign-types.txt")).allSatisfy(written -> {
            assertThat(isRefused(written)).as("Postgres refuses it").isTrue();
            assertThat(columns())
                    .allSatisfy(column -> assertThat(match(written, column)).isEqualTo(TypeMatch.NOT_A_POSTGRES_TYPE));
        });
    }

    @Test
    void types_of_ones_own_are_found_with_and_without_schema() {
        assertThat(match("mood", typed("public.mood"))).isEqualTo(TypeMatch.SAME);
        assertThat(match("mood", typed("other.mood"))).isEqualTo(TypeMatch.SAME);
        assertThat(match("public.mood", typed("other.mood"))).isEqualTo(TypeMatch.DIFFERENT);
        assertThat(match("MOOD[]", typed("public.mood[]"))).isEqualTo(TypeMatch.SAME);
        assertThat(match("_mood", typed("public.mood[]"))).isEqualTo(TypeMatch.SAME);
        assertThat(match("\"Mixed Case\"", typed("public.\"Mixed Case\""))).isEqualTo(TypeMatch.SAME);
        assertThat(match("citext", typed("public.citext"))).isEqualTo(TypeMatch.SAME);
        assertThat(match("citext", typed("text"))).isEqualTo(TypeMatch.DIFFERENT);
        assertThat(match("mood", typed("text"))).isEqualTo(TypeMatch.DIFFERENT);
    }

    @Test
    void a_domain_is_its_name_and_all_that_it_stands_on() {
        assertThat(match("short_label", typed("public.short_label"))).isEqualTo(TypeMatch.SAME);
        assertThat(match("label", typed("public.short_label"))).isEqualTo(TypeMatch.SAME);
        assertThat(match("text", typed("public.short_label"))).isEqualTo(TypeMatch.SAME);
        assertThat(match("varchar", typed("public.short_label"))).isEqualTo(TypeMatch.DIFFERENT);
        assertThat(match("numeric", typed("public.amount"))).isEqualTo(TypeMatch.SAME);
        assertThat(match("numeric(12,2)", typed("public.amount"))).isEqualTo(TypeMatch.SAME);
        assertThat(match("numeric(12,3)", typed("public.amount"))).isEqualTo(TypeMatch.DIFFERENT);
        assertThat(match("ARRAY", typed("public.tags"))).isEqualTo(TypeMatch.SAME);
        assertThat(match("USER-DEFINED", typed("public.feeling"))).isEqualTo(TypeMatch.SAME);
        assertThat(match("USER-DEFINED", typed("public.label"))).isEqualTo(TypeMatch.DIFFERENT);
    }

    @Test
    void a_table_that_is_called_like_another_warehouses_type_makes_it_no_type() {
        assertThat(match("public.orders", typed(ROW_TYPE))).isEqualTo(TypeMatch.SAME);
        assertThat(match("orders", typed("text"))).isEqualTo(TypeMatch.NOT_A_POSTGRES_TYPE);
    }

    @Test
    void array_and_user_defined_mean_any() {
        assertThat(match("array", typed("text[]"))).isEqualTo(TypeMatch.SAME);
        assertThat(match("ARRAY", typed("public.mood[]"))).isEqualTo(TypeMatch.SAME);
        assertThat(match("ARRAY", typed("text"))).isEqualTo(TypeMatch.DIFFERENT);
        assertThat(match("User-Defined", typed("public.citext"))).isEqualTo(TypeMatch.SAME);
        assertThat(match("USER-DEFINED", typed("public.mood[]"))).isEqualTo(TypeMatch.DIFFERENT);
        assertThat(match("USER-DEFINED", typed("text"))).isEqualTo(TypeMatch.DIFFERENT);
    }

    @Test
    void string_is_text_as_in_dbt() {
        assertThat(match("STRING", typed("text"))).isEqualTo(TypeMatch.SAME);
        assertThat(match("string", typed("character varying"))).isEqualTo(TypeMatch.DIFFERENT);
    }

    /** By what the server stored; a size counts only where one was declared, and a domain is also what it stands on. */
    private boolean isSame(Spelling declared, Spelling other) {
        boolean base = column(other.column()).type().bases().stream()
                .map(LiveType::formatted)
                .map(formatted -> declared.isSized() ? formatted : formatted.replaceAll("\\(.*\\)", ""))
                .anyMatch(declared.canonical()::equals);
        if (base) {
            return true;
        }
        var left = Objects.requireNonNull(stored.get(declared.column()));
        var right = Objects.requireNonNull(stored.get(other.column()));
        return isCharAsDbtWritesIt(declared, other)
                || (left.type() == right.type() && (!declared.isSized() || left.modifier() == right.modifier()));
    }

    private static boolean isCharAsDbtWritesIt(Spelling declared, Spelling other) {
        return declared.canonical().equals("character varying(5)")
                && other.canonical().equals("character(5)");
    }

    private TypeMatch match(String written, LiveColumn column) {
        return DeclaredType.parse(written).match(column.type(), live::hasType);
    }

    private LiveColumn typed(String formatted) {
        return columns()
                .filter(column -> column.type().formatted().equals(formatted))
                .findFirst()
                .orElseThrow();
    }

    private LiveColumn column(String name) {
        return columns()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Stream<LiveColumn> columns() {
        return live.relations().get(0).columns().stream();
    }

    private boolean isRefused(String type) {
        try {
            replica.execute("create table refused (c %s)".formatted(type));
            return false;
        } catch (JdbiException e) {
            return true;
        }
    }
}
