package dev.driftgate.demo;

import dev.driftgate.demo.asana.AsanaSeed;
import dev.driftgate.demo.asana.AsanaStandIn;
import dev.driftgate.demo.linear.LinearSeed;
import dev.driftgate.demo.linear.LinearStandIn;
import dev.driftgate.demo.page.DemoAction;
import dev.driftgate.demo.page.DemoApi;
import dev.driftgate.demo.page.Feed;
import dev.driftgate.demo.page.LocalOnly;
import dev.driftgate.demo.page.PageFiles;
import dev.driftgate.demo.slack.SlackStandIn;
import dev.driftgate.demo.slack.Workspace;
import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;

/** Slack, Linear and Asana on one port of this machine, and a page that shows them. */
public final class StandIns implements AutoCloseable {
    /** A click waits for its ack in a thread of its own. */
    private static final int THREADS = 64;

    private final SlackStandIn slack;
    private final LinearStandIn linear;
    private final AsanaStandIn asana;
    private final Feed feed;
    private final Undertow server;

    /** What the stand-ins start with; port 0 takes a free one. */
    public record Options(
            int port,
            Workspace workspace,
            LinearSeed linear,
            AsanaSeed asana,
            List<DemoAction> actions,
            InstantSource clock) {
        public Options {
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException("not a port: " + port);
            }
            actions = List.copyOf(actions);
        }

        public static Options defaults() {
            return new Options(
                    0, Workspace.sample(), LinearSeed.sample(), AsanaSeed.sample(), List.of(), InstantSource.system());
        }

        public Options withPort(int other) {
            return new Options(other, workspace, linear, asana, actions, clock);
        }

        public Options withWorkspace(Workspace other) {
            return new Options(port, other, linear, asana, actions, clock);
        }

        public Options withLinear(LinearSeed other) {
            return new Options(port, workspace, other, asana, actions, clock);
        }

        public Options withAsana(AsanaSeed other) {
            return new Options(port, workspace, linear, other, actions, clock);
        }

        public Options withActions(List<DemoAction> others) {
            return new Options(port, workspace, linear, asana, others, clock);
        }

        public Options withClock(InstantSource other) {
            return new Options(port, workspace, linear, asana, actions, other);
        }
    }

    private StandIns(Options options) {
        slack = new SlackStandIn(options.workspace(), options.clock());
        linear = new LinearStandIn(options.linear(), options.clock());
        asana = new AsanaStandIn(options.asana(), options.clock());
        feed = new Feed(slack, linear, asana);
        server = Undertow.builder()
                .addHttpListener(options.port(), "127.0.0.1")
                .setIoThreads(2)
                .setWorkerThreads(THREADS)
                .setHandler(new LocalOnly(routes(options)))
                .build();
    }

    private HttpHandler routes(Options options) {
        PageFiles files = new PageFiles();
        return Handlers.path(files)
                .addPrefixPath("/slack", slack.handler())
                .addPrefixPath("/linear", linear.handler())
                .addPrefixPath("/linear/issue", files)
                .addPrefixPath("/asana", asana.handler())
                .addPrefixPath("/asana/0", files)
                .addPrefixPath("/demo", new DemoApi(slack, linear, asana, options.actions()))
                .addExactPath("/demo/events", feed.handler());
    }

    /** Starts serving; fails with an unchecked exception where the port is taken. */
    public static StandIns start(Options options) {
        StandIns standIns = new StandIns(options);
        standIns.server.start();
        return standIns;
    }

    /** The page to open. */
    public URI page() {
        return URI.create(base() + "/");
    }

    public String slackApiUrl() {
        return base() + "/slack/api/";
    }

    public String linearApiUrl() {
        return base() + "/linear/graphql";
    }

    public String asanaApiUrl() {
        return base() + "/asana/api/1.0";
    }

    public SlackStandIn slack() {
        return slack;
    }

    public LinearStandIn linear() {
        return linear;
    }

    public AsanaStandIn asana() {
        return asana;
    }

    private String base() {
        InetSocketAddress address =
                (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
        return "http://127.0.0.1:" + address.getPort();
    }

    /** Ends what is open before the threads that serve it, or they complain of each other. */
    @Override
    public void close() {
        feed.close();
        slack.cutConnections();
        server.stop();
    }
}
