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
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class ReviewStoreIT {
    private static final String DUE =
            "select task_instance from driftgate.scheduled_tasks where task_name = '" + DueWork.FILE + "' order by 1";

    private static final String SHOWN =
            "select task_instance from driftgate.scheduled_tasks where task_name = '" + DueWork.SHOW + "'";
    private static final String END_THE_WRITER = "select pg_terminate_backend(pid, 10000) from pg_stat_activity"
            + " where datname = current_database() and state = 'idle in transaction'";

    @Test
    void a_retry_is_due_although_the_filing_that_failed_has_not_been_put_away_yet() {
        var database = TestPostgres.database();
        try (var own = OwnDatabase.open(new StoreSettings(Optional.of(database.url()), Path.of("nowhere")))) {
            var store = new ReviewStore(own.jdbi(), InstantSource.system());
            var id = store.put(drift(), "U1", "C1").review().id();
            var approved = store.approve(id, "U1").orElseThrow();
            var first = database.rows(DUE);
            assertThat(first)
                    .hasSize(1)
                    .allMatch(instance -> DueWork.review(instance).equals(id));
            var asked = Instant.now();
            store.failed(approved, "the tracker refused it");
            assertThat(store.retry(id, "U1", asked.minusSeconds(1)))
                    .as("a press from before it was refused")
                    .isEmpty();
            assertThat(store.retry(id, "U1", Instant.now())).isPresent();
            assertThat(database.rows(DUE)).hasSize(2).containsAll(first);
        }
    }

    @Test
    void a_filing_that_wakes_up_after_a_retry_changes_nothing_of_it() {
        var database = TestPostgres.database();
        try (var own = OwnDatabase.open(new StoreSettings(Optional.of(database.url()), Path.of("nowhere")))) {
            var store = new ReviewStore(own.jdbi(), InstantSource.system());
            var id = store.put(drift(), "U1", "C1").review().id();
            var asleep = store.approve(id, "U1").orElseThrow();
            store.failed(asleep, "the tracker refused it");
            var retried = store.retry(id, "U1", Instant.now()).orElseThrow();
            assertThat(store.failed(asleep, "the tracker refused it")).isEmpty();
            assertThat(store.confirm(asleep, drift())).isEmpty();
            assertThat(store.confirmUnread(asleep, "not read")).isEmpty();
            assertThat(store.resolved(asleep)).isEmpty();
            assertThat(store.replaced(asleep, drift("total", Instant.now()))).isEmpty();
            assertThat(store.find(id)).contains(retried);
            assertThat(store.confirm(retried, drift())).isPresent();
        }
    }

    @Test
    void what_somebody_said_to_leave_alone_is_not_put_before_people_by_a_reading_from_before() {
        var database = TestPostgres.database();
        try (var own = OwnDatabase.open(new StoreSettings(Optional.of(database.url()), Path.of("nowhere")))) {
            var store = new ReviewStore(own.jdbi(), InstantSource.system());
            store.ignore(store.put(drift(), "U1", "C1").review().id(), "U1");
            assertThat(store.isOutdated(drift())).isTrue();
            assertThatThrownBy(() -> store.put(drift(), "U2", "C1")).isInstanceOf(OutsideFailure.class);
        }
    }

    @Test
    void a_reading_from_before_an_all_clear_is_not_put_before_people_nor_resolves_what_was_seen_again_since() {
        var database = TestPostgres.database();
        try (var own = OwnDatabase.open(new StoreSettings(Optional.of(database.url()), Path.of("nowhere")))) {
            var store = new ReviewStore(own.jdbi(), InstantSource.system());
            var now = Instant.now();
            store.observe(drift("region", now.minusSeconds(10)).without(change -> true));
            assertThatThrownBy(() -> store.put(drift("region", now.minusSeconds(20)), "U1", "C1"))
                    .isInstanceOf(OutsideFailure.class);
            var id = store.put(drift("region", now.minusSeconds(5)), "U1", "C1")
                    .review()
                    .id();
            store.put(drift("region", now), "U2", "C1");
            assertThat(store.observe(drift("region", now.minusSeconds(2)).without(change -> true)))
                    .as("read before it was seen again")
                    .isEmpty();
            assertThat(store.find(id)).map(Review::state).contains(ReviewState.PENDING);
        }
    }

    @Test
    void a_card_whose_writer_lost_it_meanwhile_is_shown_anew_whatever_came_of_the_writing() {
        var database = TestPostgres.database();
        try (var own = OwnDatabase.open(new StoreSettings(Optional.of(database.url()), Path.of("nowhere")))) {
            var store = new ReviewStore(own.jdbi(), InstantSource.system());
            var id = store.put(drift(), "U1", "C1").review().id();
            store.writeCard(id, (review, card) -> card.posted("C1", "1.0").showing(review.version()));
            List<UnaryOperator<Card>> writings =
                    List.of(card -> card, ReviewStoreIT::unanswered, card -> card.withDiff());
            for (int i = 0; i < writings.size(); i++) {
                var writing = writings.get(i);
                assertThatThrownBy(() -> store.writeCard(id, (review, card) -> {
                            database.execute(END_THE_WRITER);
                            return writing.apply(card);
                        }))
                        .isInstanceOfAny(JdbiException.class, OutsideFailure.class);
                assertThat(store.card(id).map(Card::shownVersion)).contains(0);
                assertThat(database.rows(SHOWN)).hasSize(i + 2);
            }
            assertThatThrownBy(() -> store.writeCard(id, (review, card) -> unanswered(card)))
                    .as("by a writer that still has it")
                    .isInstanceOf(OutsideFailure.class);
            assertThatThrownBy(() -> store.writeCard(id, (review, card) -> lookedUpInVain(own, card)))
                    .as("by one that still has it")
                    .isInstanceOf(JdbiException.class);
            assertThat(database.rows(SHOWN)).hasSize(writings.size() + 1);
        }
    }

    private static Card lookedUpInVain(OwnDatabase own, Card card) {
        own.jdbi().useHandle(handle -> handle.execute("select of what is not there"));
        return card;
    }

    private static Card unanswered(Card card) {
        throw OutsideFailure.passing("updating " + card.ts() + ": no answer", null);
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
