package dev.driftgate.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.catalog.Catalog;
import dev.driftgate.catalog.postgres.CatalogQueries;
import dev.driftgate.catalog.postgres.Extent;
import dev.driftgate.catalog.postgres.ReadOnlyDatabase;
import dev.driftgate.diff.Change;
import dev.driftgate.diff.ChangeClass;
import dev.driftgate.testing.PostgresServers;
import dev.driftgate.testing.TestPostgres.TestDatabase;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same schema on two servers of any two majors is no drift, and what really differs is drift all the same. */
@NullMarked
@TestInstance(Lifecycle.PER_CLASS)
class VersionMatrixIT {
    private static final int MAJORS = PostgresServers.NEWEST - PostgresServers.OLDEST + 1;

    private final Map<String, Catalog> read = new HashMap<>();

    record Pair(int base, int head) {
        int older() {
            return Math.min(base, head);
        }
    }

    static Stream<Pair> pairs() {
        return IntStream.rangeClosed(PostgresServers.OLDEST, PostgresServers.NEWEST)
                .boxed()
                .flatMap(base -> IntStream.rangeClosed(PostgresServers.OLDEST, PostgresServers.NEWEST)
                        .mapToObj(head -> new Pair(base, head)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void the_same_schema_is_no_drift_whatever_versions_hold_it(Pair pair) {
        assertThat(drift(pair)).isEmpty();
    }

    @Test
    void the_matrix_has_a_figure_for_every_pair() {
        var cells = pairs().map(pair -> String.valueOf(drift(pair).size())).toList();
        System.out.println("differences, base down, head across: 13 14 15 16 17 18");
        for (int row = 0; row < MAJORS; row++) {
            System.out.println(PostgresServers.OLDEST + row + ": " + cells.subList(row * MAJORS, (row + 1) * MAJORS));
        }
        assertThat(cells).hasSize(MAJORS * MAJORS);
    }

    static Stream<Pair> telling() {
        return Stream.of(new Pair(13, 14), new Pair(13, 18), new Pair(15, 16), new Pair(18, 14));
    }

    /** All at once, as none touches what another does. */
    @ParameterizedTest
    @MethodSource("telling")
    void a_real_difference_is_drift_across_versions(Pair pair) {
        var head = load(pair.head(), pair.older());
        VersionEdit.all().forEach(edit -> head.execute("set search_path = app, public; " + edit.sql()));
        assertThat(drift(catalog(pair.base(), pair.older()), read(head)))
                .extracting(VersionMatrixIT::line)
                .containsExactlyInAnyOrderElementsOf(
                        VersionEdit.all().map(VersionEdit::expected).toList());
    }

    /** Between servers that both know both functions, one for the other is a difference; a 13 knows only one of them. */
    @Test
    void extract_is_another_function_than_date_part_where_both_exist() {
        String edit =
                "create or replace view app.v_part as select date_part('year', shipped)::integer as y from app.orders";
        String original = "create view app.v_part as select extract(year from shipped)::integer as y from app.orders";
        assertThat(partDrift(new Pair(14, 18), original, edit)).containsExactly("changed view app.v_part definition");
        assertThat(partDrift(new Pair(18, 18), original, edit)).containsExactly("changed view app.v_part definition");
        assertThat(partDrift(new Pair(13, 18), original, edit.replace(" or replace", "")))
                .isEmpty();
    }

    static Stream<Pair> neighbours() {
        return Stream.of(
                new Pair(13, 14),
                new Pair(14, 15),
                new Pair(15, 16),
                new Pair(16, 17),
                new Pair(17, 18),
                new Pair(13, 18));
    }

    /** But for the version of an extension, which each server brings along. */
    @ParameterizedTest
    @MethodSource("neighbours")
    void an_object_of_every_kind_is_no_drift_whatever_versions_hold_it(Pair pair) {
        var one = load(pair.base(), 0);
        var other = load(pair.head(), 0);
        Stream.of(one, other).forEach(database -> VersionSchema.loadEveryKind(database, pair.older()));
        assertThat(drift(read(one), read(other)))
                .filteredOn(change -> change.property("version").isEmpty())
                .isEmpty();
        Stream.of(one, other).forEach(database -> database.execute("drop subscription everything_from"));
    }

    private List<String> partDrift(Pair pair, String base, String head) {
        var one = load(pair.base(), 0);
        var other = load(pair.head(), 0);
        Stream.of(one, other).forEach(database -> {
            database.execute("create schema app; create table app.orders (shipped date)");
        });
        one.execute(base);
        other.execute(head.replace(" or replace", ""));
        return drift(read(one), read(other)).stream().map(VersionMatrixIT::line).toList();
    }

    private List<Change> drift(Pair pair) {
        return drift(catalog(pair.base(), pair.older()), catalog(pair.head(), pair.older()));
    }

    private static List<Change> drift(Catalog base, Catalog head) {
        return Checks.changes(base, head, EnumSet.allOf(ChangeClass.class));
    }

    private Catalog catalog(int major, int sections) {
        return read.computeIfAbsent(major + " " + sections, key -> read(load(major, sections)));
    }

    /** A database of this major with what stands before and in the sections up to a version; with 0, an empty one. */
    private static TestDatabase load(int major, int sections) {
        var database = PostgresServers.of(major).database();
        if (sections > 0) {
            VersionSchema.load(database, sections);
        }
        return database;
    }

    private static Catalog read(TestDatabase database) {
        return new ReadOnlyDatabase("test", database.url())
                .read(connection -> CatalogQueries.read(connection, Extent.all("test")));
    }

    private static String line(Change change) {
        var id = change.id();
        String name = Stream.of(id.schema(), id.relation(), id.name())
                .filter(part -> part != null)
                .reduce((a, b) -> a + "." + b)
                .orElseThrow();
        return change.op().word() + " " + id.kind().word() + " " + name
                + (change.op() == Change.Op.CHANGED
                        ? " " + change.properties().get(0).name()
                        : "");
    }
}
