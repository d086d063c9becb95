package dev.driftgate.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import dev.driftgate.testing.Mirrored;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.quicktheories.QuickTheory;

/** What holds for any two catalogs. A failure prints its seed; {@code -DQT_SEED} runs it again. */
@NullMarked
class DiffLawsTest {
    @Test
    void a_catalog_does_not_differ_from_itself() {
        laws().forAll(longs().all()).checkAssert(seed -> {
            var catalog = GeneratedCatalog.of(seed);
            assertThat(catalog.objects()).isNotEmpty();
            assertThat(Diff.between(catalog, GeneratedCatalog.of(seed))).isEmpty();
        });
    }

    @Test
    void the_way_back_mirrors_the_way_there() {
        laws().forAll(longs().all(), longs().all()).checkAssert((one, other) -> {
            var base = GeneratedCatalog.of(one);
            var head = GeneratedCatalog.of(other);
            var forth = Diff.between(base, head);
            assertThat(forth).isNotEmpty();
            assertThat(Mirrored.all(Diff.between(head, base), forth)).isEqualTo(Mirrored.all(forth));
        });
    }

    @Test
    void the_order_of_rows_never_matters() {
        laws().forAll(longs().all(), longs().all()).checkAssert((one, other) -> {
            var base = GeneratedCatalog.of(one);
            var head = GeneratedCatalog.of(other);
            assertThat(Diff.between(GeneratedCatalog.shuffled(base, other), GeneratedCatalog.shuffled(head, one)))
                    .isEqualTo(Diff.between(base, head));
        });
    }

    @Test
    void changes_come_sorted_and_none_comes_twice() {
        laws().forAll(longs().all(), longs().all()).checkAssert((one, other) -> {
            var changes = Diff.between(GeneratedCatalog.of(one), GeneratedCatalog.of(other));
            assertThat(changes).isSorted().doesNotHaveDuplicates();
        });
    }

    /** Numbers that seed a generator do not get simpler by getting smaller. */
    private static QuickTheory laws() {
        return qt().withExamples(300).withShrinkCycles(0);
    }
}
