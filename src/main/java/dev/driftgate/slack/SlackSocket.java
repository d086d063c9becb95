package dev.driftgate.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.util.http.SlackHttpClient;
import dev.driftgate.channel.slack.SlackChannels;
import dev.driftgate.failure.Misconfigured;
import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.settings.SlackSettings;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connection to Slack: one per process, opened with patience and closed in an order that loses nothing. */
public final class SlackSocket implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SlackSocket.class);
    /** Acknowledgements that may be under way at once; one worker would make everybody wait for the slowest. */
    private static final int CONCURRENCY = 10;

    private static final int ATTEMPTS = 5;
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final Slack slack;
    private final Work work;
    private final SocketModeApp socket;

    private SlackSocket(Slack slack, Work work, SocketModeApp socket) {
        this.slack = slack;
        this.work = work;
        this.socket = socket;
    }

    /** The client for Slack's Web API and socket, at the configured address. */
    public static Slack client(SlackSettings settings) {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(settings.apiUrl());
        // A post whose connection broke may have arrived; the decision to try again is ours.
        var http = SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .retryOnConnectionFailure(false)
                .build();
        return Slack.getInstance(config, new SlackHttpClient(http));
    }

    /**
     * Connects and listens, until closed.
     *
     * @throws Misconfigured when Slack refuses a token
     * @throws OutsideFailure when Slack cannot be reached after some tries
     */
    public static SlackSocket open(SlackTokens tokens, Slack slack, SlackChannels channels, UseCases use) {
        var work = new Work(channels);
        var bolt = new SlackDoor(use, work).app(slack, tokens.bot());
        return new SlackSocket(slack, work, connected(tokens.app(), bolt));
    }

    /** Stops taking, finishes what runs, then leaves; in this order no acknowledgement is lost. */
    @Override
    public void close() {
        work.close();
        try {
            var client = socket.getClient();
            socket.stop();
            socket.close();
            client.close();
            slack.close();
        } catch (Exception e) {
            LOG.warn("could not close the connection to Slack cleanly: {}", e.toString());
        }
    }

    private static SocketModeApp connected(String appToken, App bolt) {
        for (int attempt = 1; ; attempt++) {
            try {
                var socket = new SocketModeApp(
                        appToken, SocketModeClient.Backend.Tyrus, SlackSocket::survive, bolt, CONCURRENCY);
                socket.startAsync();
                return socket;
            } catch (Exception e) {
                refuse(e);
                if (attempt == ATTEMPTS) {
                    throw OutsideFailure.passing(
                            "connecting to Slack: it did not answer in " + attempt
                                    + " tries, check the network, and SLACK_API_URL if it is set",
                            e);
                }
                LOG.warn("connecting to Slack failed, again in {} s", PAUSE.toSeconds());
                pause();
            }
        }
    }

    /** What no second try will mend. */
    private static void refuse(Exception e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("The token is invalid")) {
            throw new Misconfigured("Slack refuses the bot token. Check SLACK_BOT_TOKEN.", e);
        }
        if (message.contains("auth") || message.contains("not_allowed_token_type")) {
            throw new Misconfigured(
                    "Slack refuses the app-level token. Check SLACK_APP_TOKEN and its scope connections:write.", e);
        }
    }

    private static Response survive(SocketModeApp.ErrorContext context) {
        LOG.error("a Slack listener failed", context.getException());
        return Response.ok();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw OutsideFailure.passing("connecting to Slack: interrupted", e);
        }
    }
}
