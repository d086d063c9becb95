package dev.driftgate.request.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.settings.StoreSettings;
import dev.driftgate.store.OwnDatabase;
import dev.driftgate.testing.TestPostgres;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class RequestStoreIT {
    @Test
    void of_two_instances_that_worked_on_one_request_the_first_has_the_answer() {
        try (var own = OwnDatabase.open(
                new StoreSettings(Optional.of(TestPostgres.database().url()), Path.of("nowhere")))) {
            var store = new RequestStore(own.jdbi());
            var origin = new Request.Origin("U1", "C1", Optional.empty(), "https://hooks.example/1");
            store.accept(new Request("1", Instant.now(), Asked.CHECK, "shop", origin));
            var first = new Answer(Optional.of("could not read staging"));
            assertThat(store.done("1", first, Instant.now())).isTrue();
            assertThat(store.done("1", Answer.NONE, Instant.now())).isFalse();
            assertThat(store.answer("1")).contains(first);
        }
    }
}
