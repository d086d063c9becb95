package dev.driftgate.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.driftgate.settings.StoreSettings;
import dev.driftgate.testing.TestPostgres;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The clock that all instances share. */
@NullMarked
class ServerClockIT {
    @Test
    void it_shows_the_time_of_the_server() {
        var own = TestPostgres.database();
        try (var database = OwnDatabase.open(new StoreSettings(Optional.of(own.url()), Path.of("/nowhere")))) {
            var server = OffsetDateTime.parse(own.rows("select to_json(clock_timestamp()) #>> '{}'")
                            .get(0))
                    .toInstant();
            assertThat(database.clock().instant()).isCloseTo(server, within(2, ChronoUnit.SECONDS));
        }
    }

    @Test
    void it_goes_on_while_the_server_takes_no_connections() throws InterruptedException {
        var own = TestPostgres.database();
        try (var database = OwnDatabase.open(new StoreSettings(Optional.of(own.url()), Path.of("/nowhere")))) {
            own.allowConnections(false);
            Instant first = database.clock().instant();
            Thread.sleep(20);
            assertThat(database.clock().instant()).isAfterOrEqualTo(first.plusMillis(20));
        }
    }
}
