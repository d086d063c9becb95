package dev.driftgate.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import dev.driftgate.channel.slack.Pauses;
import dev.driftgate.failure.Misconfigured;
import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.settings.SlackSettings;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connection to Slack: one per process, opened with patience and closed in an order that loses nothing. */
public final class SlackSocket implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SlackSocket.class);
    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration PING = Duration.ofSeconds(5);

    private final SlackLink link;
    private final ScheduledExecutorService patience = Executors.newSingleThreadScheduledExecutor(SlackSocket::daemon);

    private volatile boolean connected;

    private SlackSocket(SlackLink link) {
        this.link = link;
    }

    /** The client for Slack's Web API and socket, at the configured address. */
    public static Slack client(SlackSettings settings) {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(settings.apiUrl());
        // A post whose connection broke may have arrived; the decision to try again is ours.
        var http = SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .retryOnConnectionFailure(false)
                .addInterceptor(new Pauses())
                .build();
        return Slack.getInstance(config, new SlackHttpClient(http));
    }

    /**
     * Connects and listens, until closed. When Slack does not answer, it is tried again and again while everything else
     * goes on.
     *
     * @throws Misconfigured when Slack refuses a token
     */
    public static SlackSocket open(SlackTokens tokens, Slack slack, SlackDoor door) {
        var socket = new SlackSocket(new SlackLink(tokens, slack, door));
        try {
            socket.connect(PAUSE);
            socket.pinging();
            return socket;
        } catch (Misconfigured e) {
            socket.close();
            throw e;
        }
    }

    /** Whether Slack answered the last ping. */
    public boolean connected() {
        return connected;
    }

    /** Lets acknowledgements that are under way go out, then leaves. */
    @Override
    public void close() {
        patience.shutdownNow();
        link.close();
    }

    /** Aside, as who asks does not want to wait for the answer of a Slack that is mute. */
    private void pinging() {
        connected = link.answers();
        var unused = patience.scheduleWithFixedDelay(
                () -> connected = link.answers(), PING.toMillis(), PING.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void connect(Duration pause) {
        try {
            link.connect();
        } catch (OutsideFailure e) {
            LOG.warn("{}; again in {} s", e.sentence(), pause.toSeconds());
            var longer = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            var unused = patience.schedule(() -> again(longer), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** A token that is refused only now may have been taken back meanwhile, or given anew in the next minute. */
    private void again(Duration pause) {
        try {
            connect(pause);
        } catch (Misconfigured e) {
            LOG.error("{} Trying again in {} s", e.sentence(), LONGEST_PAUSE.toSeconds());
            var unused = patience.schedule(() -> again(LONGEST_PAUSE), LONGEST_PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "driftgate-connect");
        thread.setDaemon(true);
        return thread;
    }
}
