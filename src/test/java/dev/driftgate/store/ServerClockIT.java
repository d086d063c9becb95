package dev.driftgate.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.driftgate.settings.StoreSettings;
import dev.driftgate.testing.TestPostgres;
import dev.driftgate.testing.WrongClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The clock that all instances share. */
@NullMarked
class ServerClockIT {
    @Test
    void it_shows_the_time_of_the_server_and_goes_on_while_that_takes_no_connections() throws InterruptedException {
        var own = TestPostgres.database();
        new WrongClock(own).ahead(10);
        try (var database = OwnDatabase.open(new StoreSettings(Optional.of(own.url()), Path.of("/nowhere")))) {
            assertTenHoursAhead(database.clock().instant());
            own.allowConnections(false);
            // Meanwhile it has asked in vain.
            Thread.sleep(6_000);
            assertTenHoursAhead(database.clock().instant());
        }
    }

    private static void assertTenHoursAhead(Instant shown) {
        assertThat(shown).isCloseTo(Instant.now().plus(Duration.ofHours(10)), within(2, ChronoUnit.SECONDS));
    }
}
