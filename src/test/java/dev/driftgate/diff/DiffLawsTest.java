package dev.driftgate.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import dev.driftgate.catalog.Catalog;
import dev.driftgate.testing.Mirrored;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.quicktheories.QuickTheory;
import org.quicktheories.core.Gen;

/** What holds for any two catalogs. A failure prints its seed; {@code -DQT_SEED} runs it again. */
@NullMarked
class DiffLawsTest {
    @Test
    void a_catalog_does_not_differ_from_itself() {
        laws().forAll(seeds()).checkAssert(seed -> {
            var catalog = GeneratedCatalog.of(seed);
            assertThat(catalog.objects()).isNotEmpty();
            assertThat(between(catalog, GeneratedCatalog.of(seed))).isEmpty();
        });
    }

    @Test
    void the_way_back_mirrors_the_way_there() {
        laws().forAll(seeds(), seeds()).checkAssert((one, other) -> {
            var base = GeneratedCatalog.of(one);
            var head = GeneratedCatalog.of(other);
            var forth = between(base, head);
            assertThat(forth.isEmpty()).isEqualTo(one.equals(other));
            assertThat(Mirrored.all(between(head, base), forth)).isEqualTo(Mirrored.all(forth));
        });
    }

    @Test
    void the_order_of_rows_never_matters() {
        laws().forAll(seeds(), seeds()).checkAssert((one, other) -> {
            var base = GeneratedCatalog.of(one);
            var head = GeneratedCatalog.of(other);
            assertThat(between(GeneratedCatalog.shuffled(base, other), GeneratedCatalog.shuffled(head, one)))
                    .isEqualTo(between(base, head));
        });
    }

    @Test
    void changes_come_sorted_and_none_comes_twice() {
        laws().forAll(seeds(), seeds()).checkAssert((one, other) -> {
            var changes = between(GeneratedCatalog.of(one), GeneratedCatalog.of(other));
            assertThat(changes).isSorted().doesNotHaveDuplicates();
        });
    }

    /** As a check compares: every class, and renames too. */
    private static List<Change> between(Catalog base, Catalog head) {
        return Diff.between(base, head, EnumSet.allOf(ChangeClass.class));
    }

    /** Of longer ones, {@code Random} takes only 48 bits. */
    private static Gen<Long> seeds() {
        return longs().between(0, 1L << 40);
    }

    /** Numbers that seed a generator do not get simpler by getting smaller. */
    private static QuickTheory laws() {
        return qt().withExamples(300).withShrinkCycles(0);
    }
}
