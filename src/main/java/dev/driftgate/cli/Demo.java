package dev.driftgate.cli;

import dev.driftgate.demo.SampleDatabases;
import dev.driftgate.demo.StandIns;
import dev.driftgate.demo.asana.AsanaSeed;
import dev.driftgate.demo.linear.LinearSeed;
import dev.driftgate.demo.slack.Workspace;
import dev.driftgate.failure.Misconfigured;
import dev.driftgate.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The product on one machine: the app exactly as it is served, on sample databases, with stand-ins for the three services.
 * The app does not know; only its settings say where Slack, Linear and Asana are.
 */
public final class Demo implements AutoCloseable {
    private static final String SETTINGS = """
            slack: { channel: %s, approvers: [%s] }
            comparisons:
              shop:
                staging: ${STAGING_DATABASE_URL}
                prod: ${PROD_DATABASE_URL}
            contracts:
              shop:
                replica: ${REPLICA_DATABASE_URL}
                dbt: ${DBT_PROJECT}
            """;

    private final Opened opened = Opened.untilExit();
    private final StandIns standIns;

    private Demo(int port) {
        try {
            tryOut(port);
            var databases = opened.open(SampleDatabases::start);
            standIns = opened.open(
                    () -> standIns(StandIns.Options.defaults().withPort(port).withActions(databases.actions())));
            var settings = settings(databases);
            opened.open(() -> Serving.start(settings));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Before anybody waits for databases that nobody will see. */
    private static void tryOut(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (BindException e) {
            throw taken(port, e);
        } catch (IOException e) {
            throw new UncheckedIOException("trying a port of the demo", e);
        }
    }

    private static StandIns standIns(StandIns.Options options) {
        try {
            return StandIns.start(options);
        } catch (RuntimeException e) {
            if (e.getCause() instanceof BindException) {
                throw taken(options.port(), e);
            }
            throw e;
        }
    }

    private static Misconfigured taken(int port, Exception e) {
        return new Misconfigured("starting the demo: port " + port + " is taken, give another with --port", e);
    }

    /** Starts everything; port 0 takes a free one. */
    public static Demo start(int port) {
        return new Demo(port);
    }

    /** The page to open. */
    public URI page() {
        return standIns.page();
    }

    /** What the stand-ins hold. */
    public StandIns standIns() {
        return standIns;
    }

    /** Leaves nothing behind: no process, no folder. */
    @Override
    public void close() {
        opened.close();
    }

    private Settings settings(SampleDatabases databases) {
        var workspace = Workspace.sample();
        String yaml = SETTINGS.formatted(
                workspace.channels().get(0).id(), workspace.groups().get(0).id());
        try {
            Path file = Files.createTempFile("driftgate-demo", ".yml");
            opened.keep(() -> Files.deleteIfExists(file));
            Files.writeString(file, yaml);
            return Settings.load(environment(databases, workspace), Optional.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException("writing the demo's settings", e);
        }
    }

    private Map<String, String> environment(SampleDatabases databases, Workspace workspace) {
        var environment = new HashMap<>(databases.environment());
        var linear = LinearSeed.sample();
        var asana = AsanaSeed.sample();
        // A demo beside the real thing takes no port of its.
        environment.put("DRIFTGATE_HTTP", "off");
        environment.put("SLACK_API_URL", standIns.slackApiUrl());
        environment.put("SLACK_BOT_TOKEN", workspace.tokens().bot());
        environment.put("SLACK_APP_TOKEN", workspace.tokens().app());
        environment.put("LINEAR_API_URL", standIns.linearApiUrl());
        environment.put("LINEAR_API_KEY", linear.apiKey());
        environment.put("LINEAR_TEAM", linear.teamKey());
        environment.put("ASANA_API_URL", standIns.asanaApiUrl());
        environment.put("ASANA_ACCESS_TOKEN", asana.token());
        environment.put("ASANA_PROJECT", asana.projectGid());
        environment.put("ASANA_SECTION", asana.sectionGid());
        return environment;
    }
}
