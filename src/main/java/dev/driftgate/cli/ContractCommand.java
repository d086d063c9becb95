package dev.driftgate.cli;

import dev.driftgate.contract.ContractChecks;
import dev.driftgate.contract.Proposals;
import dev.driftgate.contract.TaskFiling;
import dev.driftgate.contract.dbt.DbtLoader;
import dev.driftgate.diff.ContractDrift;
import dev.driftgate.failure.Misconfigured;
import dev.driftgate.render.ContractJson;
import dev.driftgate.render.ContractMarkdown;
import dev.driftgate.render.ContractText;
import dev.driftgate.render.PatchText;
import dev.driftgate.render.StaleWords;
import dev.driftgate.settings.AsanaRouting;
import dev.driftgate.settings.ContractSettings;
import dev.driftgate.settings.DatabaseUrl;
import dev.driftgate.settings.DbtLocation;
import dev.driftgate.settings.DbtSettings;
import dev.driftgate.settings.IgnoreRule;
import dev.driftgate.settings.Settings;
import dev.driftgate.settings.WatchSettings;
import dev.driftgate.store.OwnDatabase;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code driftgate contract}: prints what the replica has beyond the dbt source contract. */
@Command(
        name = "contract",
        description = "Compares the replica with the dbt contract and prints undocumented changes.",
        footer = {
            "",
            "Exit codes: 0 all documented, 1 undocumented changes, 2 usage, 3 settings or",
            "contract unreadable, 4 the replica could not be read or the task not be filed.",
            "",
            "Examples:",
            "  driftgate contract app --config driftgate.yml --file",
            "  driftgate contract --replica postgres://ro@replica/app \\",
            "                     --dbt ../analytics --patch | git -C ../analytics apply"
        })
final class ContractCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "A contract of the settings.")
    private @Nullable String name;

    @Option(names = "--replica", paramLabel = "URL", description = "The replica's Postgres URL.")
    private @Nullable String replica;

    @Option(
            names = "--dbt",
            paramLabel = "PATH",
            description = "A dbt project, sources file, or manifest.json (or URL).")
    private @Nullable String dbt;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
            defaultValue = "text")
    @SuppressWarnings("NullAway.Init") // has a default
    private Format format;

    @Option(names = "--patch", description = "Print the YAML to add as a diff for git apply instead.")
    private boolean patch;

    @Option(names = "--strict", description = "Also compare nullability and tell unlisted tables.")
    private boolean strict;

    @Option(names = "--ignore", paramLabel = "RULE", description = "Leave changes out: table=public.ff_*. Repeatable.")
    private List<String> ignore = List.of();

    @Option(names = "--file", description = "Also file the Asana task, or bring it up to date.")
    private boolean file;

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Override
    public Integer call() {
        if (file) {
            return filed();
        }
        return replica == null && config.settings().store().url().isPresent() ? remembered() : printed();
    }

    /** Without a database of its own nothing is remembered, so no rename is called proven. */
    private int printed() {
        return printed(new ContractChecks(Optional.empty(), loader(), InstantSource.system()));
    }

    private int remembered() {
        var settings = config.settings();
        try (var opened = Opened.untilExit()) {
            return printed(parts(settings, opened).checks());
        }
    }

    private int printed(ContractChecks checks) {
        var contract = watched();
        var drift = checks.run(contract);
        print(drift, contract);
        return ExitCodes.of(drift.verdict());
    }

    private int filed() {
        var settings = config.settings();
        var contract = watched();
        refuseWithoutAsana(settings, contract);
        try (var opened = Opened.untilExit()) {
            var parts = parts(settings, opened);
            Supplier<ContractDrift> reading = () -> parts.checks().run(contract);
            var read = reading.get();
            var tasks = parts.filing().orElseThrow();
            return ExitCodes.of(printed(contract, read, () -> tasks.file(read, contract, reading))
                    .verdict());
        }
    }

    /** What was filed, which is another reading where somebody checked meanwhile; what was read, where filing fails. */
    private ContractDrift printed(ContractSettings contract, ContractDrift read, Supplier<TaskFiling.Result> filing) {
        var result = new TaskFiling.Result(read, Optional.empty());
        try {
            result = filing.get();
        } finally {
            print(result.drift(), contract);
        }
        tell(result);
        return result.drift();
    }

    private static ContractParts parts(Settings settings, Opened opened) {
        var database = opened.open(() -> OwnDatabase.open(settings.store()));
        return new ContractParts(settings, database, database.clock());
    }

    /** At once, and not on the first day on which there is something to file. */
    private static void refuseWithoutAsana(Settings settings, ContractSettings contract) {
        if (settings.asana().accessToken().isEmpty()) {
            throw new Misconfigured("ASANA_ACCESS_TOKEN is not set, so no task can be filed");
        }
        TaskFiling.required(contract.asana());
    }

    private void tell(TaskFiling.Result result) {
        var errors = spec.commandLine().getErr();
        if (result.drift().stale().isPresent()) {
            errors.println(StaleWords.NOT_FILED);
        }
        result.filed().ifPresent(filed -> errors.println(filed.told().plain()));
    }

    private void print(ContractDrift drift, ContractSettings contract) {
        if (patch || format == Format.JSON) {
            drift.notes().forEach(note -> spec.commandLine().getErr().println("driftgate: " + note));
        }
        if (!patch) {
            Terminal.print(spec, text(drift));
            return;
        }
        var missing = new Proposals(loader()).of(contract, drift.findings());
        Terminal.print(spec, out -> out.accept(missing.diff()));
        PatchText.beside(drift, missing.files().size(), missing.left(), missing.problems())
                .forEach(spec.commandLine().getErr()::println);
    }

    private String text(ContractDrift drift) {
        return switch (format) {
            case TEXT ->
                file ? ContractText.beforeFiling(drift, Terminal.style()) : ContractText.of(drift, Terminal.style());
            case JSON -> ContractJson.of(drift);
            case MARKDOWN -> ContractMarkdown.of(drift);
        };
    }

    /** What is typed adds to what the settings say. */
    private ContractSettings watched() {
        var contract = contract();
        try {
            var rules = ignore.stream()
                    .map(rule -> IgnoreRule.parse(rule, "--ignore"))
                    .toList();
            var watch = contract.watch().ignoring(rules);
            return contract.withWatch(strict ? watch.strictly() : watch);
        } catch (Misconfigured e) {
            throw new ParameterException(spec.commandLine(), e.sentence(), e);
        }
    }

    private ContractSettings contract() {
        if (replica != null && dbt != null && name == null && !file) {
            return new ContractSettings(
                    Settings.DEFAULT,
                    DatabaseUrl.parse(replica, "--replica"),
                    DbtSettings.of(DbtLocation.parse(dbt, "--dbt")),
                    WatchSettings.DEFAULT,
                    Optional.empty(),
                    ZoneId.of("UTC"),
                    new AsanaRouting(Optional.empty(), Optional.empty()));
        }
        if (replica != null || dbt != null) {
            throw new ParameterException(
                    spec.commandLine(), "give NAME, or both --replica and --dbt; --file needs a NAME");
        }
        return Chosen.contract(config.settings(), Optional.ofNullable(name), spec);
    }

    private static DbtLoader loader() {
        return new DbtLoader(System.getenv(), InstantSource.system());
    }
}
