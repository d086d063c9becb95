package dev.driftgate.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.ObjectId;
import dev.driftgate.diff.Change.Op;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@NullMarked
class WholesTest {
    @Test
    void what_came_with_a_table_is_counted_with_it() {
        var changes = List.of(
                change(Op.ADDED, Kind.TABLE, null, "promo"),
                change(Op.ADDED, Kind.COLUMN, "promo", "id"),
                change(Op.ADDED, Kind.INDEX, "promo", "promo_id"),
                change(Op.ADDED, Kind.COLUMN, "orders", "promo_id"));
        assertThat(Wholes.in(changes).count()).isEqualTo(2);
        assertThat(Wholes.in(changes).of(changes.get(1))).contains(changes.get(0));
        assertThat(Wholes.in(changes).of(changes.get(3))).isEmpty();
    }

    @Test
    void a_column_that_went_from_a_table_that_only_changed_stands_by_itself() {
        var changes = List.of(
                change(Op.CHANGED, Kind.TABLE, null, "orders"), change(Op.REMOVED, Kind.COLUMN, "orders", "note"));
        assertThat(Wholes.in(changes).count()).isEqualTo(2);
    }

    private static Change change(Op op, Kind kind, @Nullable String relation, String name) {
        return new Change(op, new ObjectId(kind, "public", relation, name), null, List.of());
    }
}
