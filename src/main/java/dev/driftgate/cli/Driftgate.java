package dev.driftgate.cli;

import dev.driftgate.render.UsageWords;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program. */
@Command(
        name = "driftgate",
        description =
                "Schema drift between staging and prod, and undocumented changes for analytics, decided in Slack.",
        subcommands = {
            ServeCommand.class,
            CheckCommand.class,
            ContractCommand.class,
            DemoCommand.class,
            DoctorCommand.class
        },
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit codes: 0 no drift, 1 drift, 2 usage, 3 settings or contract unreadable,",
            "4 something outside failed or the read was incomplete, 70 a bug.",
            "",
            "Examples:",
            "  driftgate check --staging postgres://ro@staging/shop \\",
            "                  --prod postgres://ro@prod/shop",
            "  driftgate demo"
        })
public final class Driftgate implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before run()
    private CommandSpec spec;

    private Driftgate() {}

    /** Without a command there is nothing to run. */
    @Override
    public void run() {
        var commands = spec.commandLine().getSubcommands().keySet();
        throw new ParameterException(spec.commandLine(), UsageWords.noCommand(commands));
    }

    public static void main(String[] args) {
        int exitCode = run(args);
        System.exit(exitCode);
    }

    /** Runs one command and gives its exit code; results go to standard output, all else to standard error. */
    static int run(String... args) {
        logInOnePlace();
        var line = new CommandLine(new Driftgate())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .registerConverter(Format.class, Format::of)
                .setExecutionExceptionHandler(ExitCodes::tell)
                .setParameterExceptionHandler(ExitCodes::usage);
        return line.execute(args);
    }

    /** Tyrus and the Postgres driver log to java.util.logging, whose console knows neither our levels nor our form. */
    private static void logInOnePlace() {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
