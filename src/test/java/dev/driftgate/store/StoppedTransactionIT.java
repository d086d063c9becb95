package dev.driftgate.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.driftgate.settings.StoreSettings;
import dev.driftgate.testing.TestPostgres;
import java.nio.file.Path;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class StoppedTransactionIT {
    private static final String CHANGE = "insert into driftgate.comparison_reading values ('shop', now())"
            + " on conflict (comparison) do update set began = excluded.began";

    @Test
    void who_stops_in_the_middle_of_a_transaction_holds_up_the_others_for_seconds_and_changes_nothing() {
        try (var own = OwnDatabase.open(
                new StoreSettings(Optional.of(TestPostgres.database().url()), Path.of("nowhere")))) {
            try (var stopped = own.jdbi().open()) {
                stopped.begin();
                stopped.execute(CHANGE);
                assertThat(own.jdbi().<Integer, RuntimeException>withHandle(handle -> handle.execute(CHANGE)))
                        .isOne();
                assertThatThrownBy(stopped::commit).isInstanceOf(JdbiException.class);
            }
        }
    }
}
