package dev.driftgate.review.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.ObjectId;
import dev.driftgate.diff.Change;
import dev.driftgate.diff.Drift;
import dev.driftgate.diff.Side;
import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.settings.StoreSettings;
import dev.driftgate.store.OwnDatabase;
import dev.driftgate.testing.TestPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class ReviewStoreIT {
    private static final String DUE =
            "select task_instance from driftgate.scheduled_tasks where task_name = '" + DueWork.FILE + "' order by 1";

    @Test
    void a_retry_is_due_although_the_filing_that_failed_has_not_been_put_away_yet() {
        var database = TestPostgres.database();
        try (var own = OwnDatabase.open(new StoreSettings(Optional.of(database.url()), Path.of("nowhere")))) {
            var store = new ReviewStore(own.jdbi(), InstantSource.system());
            var id = store.put(drift(), "U1", "C1").review().id();
            store.approve(id, "U1");
            var first = database.rows(DUE);
            assertThat(first)
                    .hasSize(1)
                    .allMatch(instance -> DueWork.review(instance).equals(id));
            store.failed(id, "the tracker refused it");
            assertThat(store.retry(id, "U1")).isPresent();
            assertThat(database.rows(DUE)).hasSize(2).containsAll(first);
        }
    }

    @Test
    void of_two_approvals_one_is_the_first_and_one_the_second() {
        var database = TestPostgres.database();
        try (var own = OwnDatabase.open(new StoreSettings(Optional.of(database.url()), Path.of("nowhere")))) {
            var store = new ReviewStore(own.jdbi(), InstantSource.system());
            var id = store.put(drift(), "U1", "C1").review().id();
            assertThat(store.approveSecond(id, "U3", "U2")).isEmpty();
            assertThat(store.approveFirst(id, "U2", Optional.of("U4"))).isEmpty();
            var first = store.approveFirst(id, "U2", Optional.empty()).orElseThrow();
            assertThat(first.state()).isEqualTo(ReviewState.PENDING);
            assertThat(database.rows(DUE)).isEmpty();
            assertThat(store.approveFirst(id, "U3", Optional.empty())).isEmpty();
            assertThat(store.approveSecond(id, "U2", "U2")).isEmpty();
            var approved = store.approveSecond(id, "U3", "U2").orElseThrow();
            assertThat(approved.approvals()).extracting(Step::by).containsExactly("U2", "U3");
            assertThat(store.approveSecond(id, "U4", "U2")).isEmpty();
            assertThat(database.rows(DUE)).hasSize(1);
        }
    }

    @Test
    void what_was_read_earlier_than_what_people_have_before_them_changes_nothing() {
        var database = TestPostgres.database();
        try (var own = OwnDatabase.open(new StoreSettings(Optional.of(database.url()), Path.of("nowhere")))) {
            var store = new ReviewStore(own.jdbi(), InstantSource.system());
            var before = Instant.now().minusSeconds(10);
            var earlier = drift("total", before);
            var id = store.put(drift(), "U1", "C1").review().id();
            assertThat(store.isOutdated(earlier)).isTrue();
            assertThatThrownBy(() -> store.put(earlier, "U2", "C1"))
                    .isInstanceOfSatisfying(
                            OutsideFailure.class,
                            failure -> assertThat(failure.retryable()).isTrue());
            var nothing = earlier.without(change -> true);
            assertThat(store.observe(nothing)).isEmpty();
            assertThat(store.isOutdated(drift("region", before)))
                    .as("of the same drift")
                    .isFalse();
            assertThat(store.observe(drift("total", Instant.now()).without(change -> true)))
                    .containsExactly(id);
        }
    }

    @Test
    void a_clock_that_went_back_keeps_nobody_from_asking() {
        var database = TestPostgres.database();
        try (var own = OwnDatabase.open(new StoreSettings(Optional.of(database.url()), Path.of("nowhere")))) {
            var store = new ReviewStore(own.jdbi(), InstantSource.system());
            var tomorrow = Instant.now().plusSeconds(86_400);
            store.put(drift("region", tomorrow), "U1", "C1");
            assertThat(store.put(drift("total", Instant.now()), "U2", "C1")).isInstanceOf(Put.Opened.class);
        }
    }

    private static Drift drift() {
        return drift("region", Instant.now());
    }

    private static Drift drift(String name, Instant readAt) {
        var column = new ObjectId(Kind.COLUMN, "public", "orders", name);
        var side = new Side("prod", "shop", "17.6", 1, 1, 0);
        return new Drift(
                "shop",
                side,
                side,
                List.of(new Change(Change.Op.ADDED, column, null, List.of())),
                List.of(),
                List.of(),
                0,
                readAt,
                Duration.ofMillis(10));
    }
}
