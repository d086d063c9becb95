package dev.driftgate.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code driftgate serve}: the Slack app, until it is told to stop. */
@Command(
        name = "serve",
        description = "Runs the Slack app with its schedule until SIGTERM.",
        footer = {
            "",
            "Exit codes: 2 usage, 3 settings, 4 Driftgate's own database did not answer.",
            "",
            "Examples:",
            "  driftgate serve",
            "  driftgate serve --config driftgate.yml"
        })
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private ConfigOption config = new ConfigOption();

    @Override
    public Integer call() throws InterruptedException {
        var serving = Serving.start(config.settings());
        System.err.println(
                serving.connected()
                        ? "Driftgate is connected to Slack. Type /drift help there; stop with Ctrl-C."
                        : "Driftgate runs, but Slack does not answer. It keeps trying; stop with Ctrl-C.");
        new CountDownLatch(1).await();
        return 0;
    }
}
