package dev.driftgate.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.settings.StoreSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullMarked
class EmbeddedServerIT {
    @Test
    void it_says_that_something_is_stored_when_it_is(@TempDir Path home) {
        try (var embedded = OwnDatabase.open(new StoreSettings(Optional.empty(), home))) {
            for (var setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
                var value = embedded.jdbi()
                        .withHandle(handle -> handle.createQuery("show " + setting)
                                .mapTo(String.class)
                                .one());
                assertThat(value).as(setting).isEqualTo("on");
            }
        }
    }
}
