package dev.driftgate.contract.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.settings.StoreSettings;
import dev.driftgate.store.OwnDatabase;
import dev.driftgate.testing.TestPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@NullMarked
class ReplicaStoreIT {
    private static final Instant MONDAY = Instant.parse("2026-11-16T07:00:00Z");
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
    private static final Optional<Duration> STANDBY = Optional.of(Duration.ZERO);
    private static final Optional<Duration> NONE = Optional.empty();

    private final OwnDatabase own = OwnDatabase.open(
            new StoreSettings(Optional.of(TestPostgres.database().url()), Path.of("nowhere")));
    private final ReplicaStore store = new ReplicaStore(own.jdbi(), InstantSource.system());

    @AfterEach
    void close() {
        own.close();
    }

    @Test
    void what_never_was_a_standby_is_not_remembered() {
        assertThat(store.measured("app", "app on db-1", NONE, MONDAY)).isEmpty();
        assertThat(store.standbyAt("app", "app on db-1")).isEmpty();
        assertThat(store.isUnannounced("app")).isFalse();
    }

    @Test
    void what_was_a_standby_and_is_none_is_told_each_time_with_when_it_last_was_one() {
        assertThat(store.measured("app", "app on db-1", STANDBY, MONDAY)).isEmpty();
        assertThat(store.isUnannounced("app")).isFalse();
        assertThat(store.measured("app", "app on db-1", NONE, TUESDAY)).hasValue(MONDAY);
        assertThat(store.measured("app", "app on db-1", NONE, TUESDAY)).hasValue(MONDAY);
        assertThat(store.standbyAt("app", "app on db-1")).hasValue(MONDAY);
        assertThat(store.measured("other", "app on db-1", NONE, TUESDAY)).isEmpty();
    }

    @Test
    void it_is_announced_once_until_it_was_a_standby_again() {
        store.measured("app", "app on db-1", STANDBY, MONDAY);
        store.measured("app", "app on db-1", NONE, TUESDAY);
        assertThat(store.isUnannounced("app")).isTrue();
        store.announced("app", TUESDAY);
        store.measured("app", "app on db-1", NONE, TUESDAY);
        assertThat(store.isUnannounced("app")).isFalse();
        store.measured("app", "app on db-1", STANDBY, TUESDAY);
        store.measured("app", "app on db-1", NONE, TUESDAY);
        assertThat(store.isUnannounced("app")).isTrue();
    }

    @Test
    void what_was_read_before_a_later_check_began_is_not_taken_note_of() {
        store.measured("app", "app on db-1", STANDBY, MONDAY);
        store.measured("app", "app on db-1", NONE, TUESDAY);
        store.announced("app", TUESDAY);
        own.jdbi()
                .useHandle(handle -> handle.execute("insert into driftgate.contract_check values ('app', ?)", TUESDAY));
        store.measured("app", "app on db-1", STANDBY, MONDAY.plusSeconds(1));
        assertThat(store.measured("app", "app on db-1", NONE, TUESDAY)).hasValue(MONDAY);
        assertThat(store.isUnannounced("app")).as("to be told once more").isFalse();
    }

    @Test
    void another_address_is_somebodys_choice() {
        store.measured("app", "app on db-1", STANDBY, MONDAY);
        assertThat(store.measured("app", "app on db-2", NONE, TUESDAY)).isEmpty();
        assertThat(store.isUnannounced("app")).isFalse();
        assertThat(store.measured("app", "app on db-1", NONE, TUESDAY)).isEmpty();
    }
}
