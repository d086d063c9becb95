package dev.driftgate.catalog.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.driftgate.catalog.Catalog;
import dev.driftgate.catalog.CatalogObject;
import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.ObjectId;
import dev.driftgate.catalog.Property;
import dev.driftgate.catalog.postgres.Digests.Relation;
import dev.driftgate.catalog.postgres.Seat.Left;
import dev.driftgate.catalog.postgres.Seat.Selection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class SeatTest {
    private Seat base = Seat.free();
    private Seat head = base.opposite();

    @Test
    void both_sides_fetch_what_differs_and_nothing_else() {
        meet(few("15.1"), few("15.1"));
        var selection = exchanged(Map.of("a", "1", "b", "1", "c", "1"), Map.of("a", "1", "b", "2", "d", "1"));
        assertThat(selection).isEqualTo(new Selection(Set.of("b", "c", "d"), Set.of()));
    }

    @Test
    void a_table_is_fetched_when_something_that_stands_beside_it_differs() {
        meet(few("15.1", trigger("a", "before")), few("15.1", trigger("a", "after"), trigger("b", "after")));
        assertThat(exchanged(Map.of("a", "1", "b", "1", "c", "1"), Map.of("a", "1", "b", "1", "c", "1"))
                        .names())
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void digests_are_no_use_between_versions_that_print_in_different_ways() {
        assertThat(meet(few("15.1"), few("16.1"))).isFalse();
        assertThat(meet(few("15.1"), few("15.9"))).isTrue();
    }

    @Test
    void digests_are_no_use_where_the_types_of_columns_decide_whether_two_texts_say_the_same() {
        var shown = view("SELECT btrim((t.a)::text) FROM public.t");
        assertThat(meet(few("15.1", shown), few("15.1", view("SELECT btrim(t.a) FROM public.t"))))
                .isFalse();
        assertThat(meet(few("15.1", shown), few("15.1", view("SELECT t.a FROM public.t"))))
                .isTrue();
    }

    @Test
    void a_read_that_begins_again_is_held_to_what_was_told_first() {
        meet(few("15.1"), few("15.1"));
        exchanged(Map.of("a", "1", "b", "1", "c", "1"), Map.of("a", "1", "b", "2", "c", "1"));
        assertThat(base.mayLeaveOut(few("15.1"))).isTrue();
        assertThat(base.differing(digests(Map.of("a", "9", "b", "9", "c", "1"))))
                .isEqualTo(new Selection(Set.of("b"), Set.of(new Relation("public", "a"))));
    }

    @Test
    void nobody_waits_for_a_side_that_has_left() {
        base.leave();
        assertThatThrownBy(() -> head.mayLeaveOut(few("15.1"))).isInstanceOf(Left.class);
    }

    @Test
    void a_side_that_leaves_when_it_has_told_all_is_not_missed() {
        meet(few("15.1"), few("15.1"));
        exchanged(Map.of("a", "1"), Map.of("a", "2"));
        base.leave();
        assertThat(head.mayLeaveOut(few("15.1"))).isTrue();
        assertThat(head.differing(digests(Map.of("a", "2"))).names()).containsExactly("a");
    }

    /** At a table that nobody has sat at. */
    private boolean meet(Catalog one, Catalog other) {
        base = Seat.free();
        head = base.opposite();
        var waiting = aside(() -> base.mayLeaveOut(one));
        boolean may = head.mayLeaveOut(other);
        assertThat(waiting.join()).isEqualTo(may);
        return may;
    }

    private Selection exchanged(Map<String, String> one, Map<String, String> other) {
        var waiting = aside(() -> base.differing(digests(one)));
        var selection = head.differing(digests(other));
        assertThat(waiting.join()).isEqualTo(selection);
        return selection;
    }

    private static <T> CompletableFuture<T> aside(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work);
    }

    private static Digests digests(Map<String, String> tables) {
        var digests = new Digests();
        tables.forEach((name, digest) -> digests.add(new Relation("public", name), digest));
        return digests;
    }

    private static Catalog few(String server, CatalogObject... objects) {
        return new Catalog("side", "shop", server, List.of(objects), List.of());
    }

    private static CatalogObject trigger(String table, String when) {
        return new CatalogObject(
                new ObjectId(Kind.TRIGGER, "public", table, "tr"), List.of(new Property("fires", when)));
    }

    private static CatalogObject view(String definition) {
        return new CatalogObject(
                new ObjectId(Kind.VIEW, "public", null, "v"), List.of(new Property("definition", definition)));
    }
}
