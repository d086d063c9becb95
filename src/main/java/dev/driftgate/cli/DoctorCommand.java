package dev.driftgate.cli;

import dev.driftgate.render.DoctorText;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code driftgate doctor}: tries everything the settings name and says what to fix. */
@Command(
        name = "doctor",
        description = "Tries every connection and permission and says what to fix.",
        footer = {
            "",
            "Exit codes: 0 all is well, 2 usage, 3 something is to be fixed.",
            "",
            "Examples:",
            "  driftgate doctor",
            "  driftgate doctor --config driftgate.yml"
        })
final class DoctorCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Override
    public Integer call() {
        var tried = new Doctor(config.settings(), InstantSource.system()).examine();
        Terminal.print(spec, DoctorText.of(tried, Terminal.style()));
        return tried.stream().allMatch(one -> one.problem().isEmpty()) ? 0 : ExitCodes.SETTINGS;
    }
}
