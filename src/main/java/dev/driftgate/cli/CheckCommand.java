package dev.driftgate.cli;

import dev.driftgate.check.Checks;
import dev.driftgate.diff.Drift;
import dev.driftgate.failure.Misconfigured;
import dev.driftgate.render.DriftJson;
import dev.driftgate.render.DriftMarkdown;
import dev.driftgate.render.DriftText;
import dev.driftgate.settings.CompareSettings;
import dev.driftgate.settings.ComparisonSettings;
import dev.driftgate.settings.DatabaseUrl;
import dev.driftgate.settings.IgnoreRule;
import dev.driftgate.settings.LinearRouting;
import dev.driftgate.settings.Settings;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code driftgate check}: prints what staging has beyond prod. */
@Command(
        name = "check",
        description = "Compares staging with prod and prints the drift.",
        footer = {
            "",
            "Exit codes: 0 no drift, 1 drift, 2 usage, 3 settings, 4 a database not read.",
            "",
            "Examples:",
            "  driftgate check shop --config driftgate.yml",
            "  driftgate check --staging postgres://ro@staging/shop \\",
            "                  --prod postgres://ro@prod/shop --format json"
        })
final class CheckCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "A comparison of the settings.")
    private @Nullable String name;

    @Option(names = "--staging", paramLabel = "URL", description = "Staging's Postgres URL.")
    private @Nullable String staging;

    @Option(names = "--prod", paramLabel = "URL", description = "Prod's Postgres URL.")
    private @Nullable String prod;

    @Option(names = "--schema", paramLabel = "NAME", description = "Compare only this schema. Repeatable.")
    private List<String> schemas = List.of();

    @Option(
            names = "--compare",
            paramLabel = "CLASSES",
            description = "Classes of changes with commas between, or all.")
    private @Nullable String compare;

    @Option(names = "--ignore", paramLabel = "RULE", description = "Leave changes out: table=public.ff_*. Repeatable.")
    private List<String> ignore = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
            defaultValue = "text")
    @SuppressWarnings("NullAway.Init") // has a default
    private Format format;

    @Option(names = "--verbose", description = "Say on standard error what each side took.")
    private boolean verbose;

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Override
    public Integer call() {
        var drift = checked(refined(comparison()));
        print(drift);
        if (format == Format.JSON) {
            drift.notes().forEach(note -> spec.commandLine().getErr().println("driftgate: " + note));
        }
        return ExitCodes.of(drift.verdict());
    }

    private Drift checked(ComparisonSettings comparison) {
        var errors = spec.commandLine().getErr();
        try (var progress = new ProgressLine(errors, Terminal::showsErrors, verbose).start()) {
            return new Checks(ForkJoinPool.commonPool(), InstantSource.system()).run(comparison, progress);
        }
    }

    private void print(Drift drift) {
        switch (format) {
            case TEXT -> Terminal.print(spec, DriftText.of(drift, Terminal.style()));
            case JSON -> Terminal.print(spec, out -> DriftJson.print(drift, out));
            case MARKDOWN -> Terminal.print(spec, DriftMarkdown.of(drift));
        }
    }

    private ComparisonSettings comparison() {
        if (staging != null && prod != null && name == null) {
            return new ComparisonSettings(
                    Settings.DEFAULT,
                    DatabaseUrl.parse(staging, "--staging"),
                    DatabaseUrl.parse(prod, "--prod"),
                    List.of(),
                    CompareSettings.DEFAULT,
                    List.of(),
                    new LinearRouting(Optional.empty(), Optional.empty(), List.of(), Optional.empty()));
        }
        if (staging != null || prod != null) {
            throw new ParameterException(spec.commandLine(), "give NAME, or both --staging and --prod");
        }
        return Chosen.comparison(config.settings(), Optional.ofNullable(name), spec);
    }

    /** What is typed goes before what the settings say, and adds to their rules. */
    private ComparisonSettings refined(ComparisonSettings found) {
        try {
            var rules = ignore.stream()
                    .map(rule -> IgnoreRule.parse(rule, "--ignore"))
                    .toList();
            var classes = compare == null ? found.compare() : found.compare().with(compare, "--compare");
            return found.withSchemas(schemas.isEmpty() ? found.schemas() : schemas)
                    .withCompare(classes)
                    .ignoring(rules);
        } catch (Misconfigured e) {
            throw new ParameterException(spec.commandLine(), e.sentence(), e);
        }
    }
}
