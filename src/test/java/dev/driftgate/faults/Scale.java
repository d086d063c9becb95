package dev.driftgate.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;

/**
 * How much of each fault there is: little by default, as part of every build, and what {@code -Pfaults} or a property
 * {@code -Dfaults.NAME} says.
 */
@NullMarked
final class Scale {
    /** A machine on which programs start all the time may need a minute for one of them. */
    static final Duration PATIENCE = Duration.ofMinutes(4);

    private Scale() {}

    static int count(String name, int little) {
        return Integer.getInteger("faults." + name, little);
    }

    static Duration time(String name, Duration little) {
        String given = System.getProperty("faults." + name, "");
        return given.isEmpty() ? little : Duration.parse(given);
    }

    /** The packaged program of an older version, to run beside this one: {@code -Dfaults.older=driftgate.jar}. */
    static Optional<Path> older() {
        return Optional.ofNullable(System.getProperty("faults.older")).map(Path::of);
    }

    /** Another one each time; {@code -Dfaults.seed} repeats a run. */
    static long seed() {
        return Long.getLong("faults.seed", System.nanoTime());
    }
}
