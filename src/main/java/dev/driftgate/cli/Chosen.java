package dev.driftgate.cli;

import dev.driftgate.render.UsageWords;
import dev.driftgate.settings.ComparisonSettings;
import dev.driftgate.settings.ContractSettings;
import dev.driftgate.settings.Settings;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Which comparison or contract of the settings a command means. */
final class Chosen {
    private Chosen() {}

    static ComparisonSettings comparison(Settings settings, Optional<String> name, CommandSpec spec) {
        return settings.comparison(meant(settings.comparisons(), name, spec, "comparison"));
    }

    static ContractSettings contract(Settings settings, Optional<String> name, CommandSpec spec) {
        return settings.contract(meant(settings.contracts(), name, spec, "contract"));
    }

    /** Naming one that is not there is a mistake of the command; that there is none at all is one of the settings. */
    private static String meant(Map<String, ?> known, Optional<String> name, CommandSpec spec, String what) {
        var meant = Settings.meant(known.keySet(), name);
        if (meant.isEmpty() && !known.isEmpty()) {
            throw new ParameterException(spec.commandLine(), UsageWords.notChosen(what, name, known.keySet()));
        }
        return meant.or(() -> name).orElse(Settings.DEFAULT);
    }
}
