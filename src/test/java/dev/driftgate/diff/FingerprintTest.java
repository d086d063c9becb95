package dev.driftgate.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.ObjectId;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class FingerprintTest {
    @Test
    void the_same_change_has_the_same_fingerprint_on_every_machine() {
        assertThat(added("region", "text").fingerprint().value()).isEqualTo("9ddbfc19222cd966a07e77fe212fadd4");
    }

    @Test
    void a_change_of_any_property_gives_another_fingerprint() {
        assertThat(added("region", "text").fingerprint())
                .isNotEqualTo(added("region", "integer").fingerprint());
    }

    @Test
    void parts_that_would_run_together_are_told_apart() {
        assertThat(gone("ab", "c").fingerprint()).isNotEqualTo(gone("a", "bc").fingerprint());
    }

    @Test
    void the_order_of_changes_never_matters() {
        var one = added("a", "text");
        var two = added("b", "text");
        assertThat(Fingerprint.of(List.of(one, two))).isEqualTo(Fingerprint.of(List.of(two, one)));
    }

    /** Schema and relation stand side by side in what is hashed. */
    private static Change gone(String schema, String relation) {
        return new Change(Change.Op.REMOVED, new ObjectId(Kind.COLUMN, schema, relation, "x"), null, List.of());
    }

    private static Change added(String column, String type) {
        var id = new ObjectId(Kind.COLUMN, "public", "orders", column);
        return new Change(Change.Op.ADDED, id, null, List.of(new PropertyChange("type", null, type)));
    }
}
