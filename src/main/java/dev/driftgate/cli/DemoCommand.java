package dev.driftgate.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code driftgate demo}: everything on this machine, without any account. */
@Command(
        name = "demo",
        description = "Shows the whole product on this machine, without any account.",
        footer = {"", "Examples:", "  driftgate demo", "  driftgate demo --port 9000"})
final class DemoCommand implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65_535;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Where the page listens on localhost. Default: ${DEFAULT-VALUE}.",
            defaultValue = "8080")
    private int port;

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new ParameterException(spec.commandLine(), "--port takes a number from 0 to " + HIGHEST_PORT);
        }
        System.err.println("Starting PostgreSQL, the sample databases and the app…");
        var demo = Demo.start(port);
        System.out.println("""

                Driftgate's demo is ready.
                  Open   http://localhost:%d
                  Type   /drift check
                  Stop   Ctrl-C, which leaves nothing behind
                """.formatted(demo.page().getPort()));
        new CountDownLatch(1).await();
        return 0;
    }
}
