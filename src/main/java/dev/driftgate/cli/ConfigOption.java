package dev.driftgate.cli;

import dev.driftgate.settings.Settings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the settings come from. */
final class ConfigOption {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings file. Default: $DRIFTGATE_CONFIG, if it is set.")
    private @Nullable Path file;

    Settings settings() {
        return settings(System.getenv());
    }

    Settings settings(Map<String, String> environment) {
        return Settings.load(environment, Optional.ofNullable(file));
    }
}
