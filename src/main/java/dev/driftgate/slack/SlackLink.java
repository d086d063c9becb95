package dev.driftgate.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import dev.driftgate.failure.Misconfigured;
import dev.driftgate.failure.OutsideFailure;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Bolt over one websocket; once connected, the SDK itself finds back after every interruption. For many threads. */
final class SlackLink implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SlackLink.class);
    /** Acknowledgements that may be under way at once; one worker would make everybody wait for the slowest. */
    private static final int CONCURRENCY = 10;

    private static final Pattern TOKEN_REFUSED = Pattern.compile("error: (invalid_auth|not_authed|account_inactive"
            + "|token_revoked|token_expired|not_allowed_token_type|missing_scope|no_permission)");
    private static final Duration LAST_ACKS = Duration.ofSeconds(3);

    private final SlackTokens tokens;
    private final Slack slack;
    private final AckingApp bolt;

    private @Nullable SocketModeApp socket;
    private boolean closed;

    SlackLink(SlackTokens tokens, Slack slack, SlackDoor door) {
        this.tokens = tokens;
        this.slack = slack;
        this.bolt = door.app(slack, tokens.bot());
    }

    /** Asks Slack with a ping, and waits for three seconds at most. */
    boolean answers() {
        var open = socket();
        try {
            return open != null && open.getClient().verifyConnection();
        } catch (RuntimeException e) {
            LOG.debug("no ping", e);
            return false;
        }
    }

    private synchronized @Nullable SocketModeApp socket() {
        return socket;
    }

    /**
     * One try.
     *
     * @throws Misconfigured when Slack refuses a token
     * @throws OutsideFailure when Slack did not answer
     */
    synchronized void connect() {
        if (closed) {
            return;
        }
        SocketModeApp fresh = null;
        try {
            fresh = new SocketModeApp(
                    tokens.app(), SocketModeClient.Backend.Tyrus, SlackLink::survive, bolt, CONCURRENCY);
            fresh.startAsync();
            socket = fresh;
        } catch (Exception e) {
            leave(fresh);
            throw failure(e);
        }
    }

    @Override
    public void close() {
        try {
            bolt.awaitIdle(LAST_ACKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            closed = true;
            leave(socket);
            socket = null;
        }
        try {
            slack.close();
        } catch (Exception e) {
            LOG.warn("could not close the client for Slack cleanly: {}", e.toString());
        }
    }

    /** What was opened by half must not go on by itself. */
    private static void leave(@Nullable SocketModeApp socket) {
        if (socket == null) {
            return;
        }
        try {
            var client = socket.getClient();
            socket.stop();
            socket.close();
            if (client != null) {
                client.close();
            }
        } catch (Exception e) {
            LOG.warn("could not close the connection to Slack cleanly: {}", e.toString());
        }
    }

    /** A refused token is what no second try will mend; Bolt tells it apart from a network that is down by words only. */
    private static RuntimeException failure(Exception e) {
        String message = String.valueOf(e.getMessage());
        if (!TOKEN_REFUSED.matcher(message).find()) {
            return OutsideFailure.passing(
                    "connecting to Slack: it did not answer, check the network, and SLACK_API_URL if it is set", e);
        }
        return new Misconfigured(
                message.contains("The token is invalid")
                        ? "Slack refuses the bot token. Check SLACK_BOT_TOKEN."
                        : "Slack refuses the app-level token. Check SLACK_APP_TOKEN and its scope connections:write.",
                e);
    }

    private static Response survive(SocketModeApp.ErrorContext context) {
        LOG.error("a Slack listener failed", context.getException());
        return Response.error(AckingApp.NOT_ACKNOWLEDGED);
    }
}
