package dev.driftgate.settings;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where Driftgate keeps what it has to remember.
 *
 * @param url its own Postgres; none: an embedded one, its data under {@code home}
 * @param home absolute
 */
public record StoreSettings(Optional<DatabaseUrl> url, Path home) {
    static StoreSettings read(Environment environment) {
        var home = environment.value("DRIFTGATE_HOME").orElse(new Value("DRIFTGATE_HOME", "", "~/.driftgate"));
        return new StoreSettings(
                environment.value("DATABASE_URL").map(Value::databaseUrl),
                home.path(Path.of("").toAbsolutePath()).normalize());
    }
}
