package dev.driftgate.channel.slack;

import com.slack.api.Slack;
import dev.driftgate.failure.Misconfigured;
import java.util.List;
import java.util.Set;

/** Tries what a token may do, for people who set the app up; each answer says what was found. */
public final class SlackAccess implements AutoCloseable {
    /** As in {@code manifest.yml}. */
    private static final List<String> SCOPES = List.of(
            "commands", "chat:write", "files:write", "users:read", "usergroups:read", "channels:read", "groups:read");

    private final Slack slack;

    public SlackAccess(Slack slack) {
        this.slack = slack;
    }

    /** Whose bot the token is. */
    public String bot(String token) {
        var answer = SlackCall.ok(slack.methods(token), "asking Slack whose token it is", m -> m.authTest(r -> r));
        var scopes = answer.getHttpResponseHeaders().getOrDefault("x-oauth-scopes", List.of()).stream()
                .flatMap(line -> Set.of(line.split("\\s*,\\s*")).stream())
                .toList();
        var lacking = SCOPES.stream().filter(scope -> !scopes.contains(scope)).toList();
        if (!scopes.isEmpty() && !lacking.isEmpty()) {
            throw new Misconfigured("the bot lacks the scopes " + String.join(", ", lacking)
                    + ". Add them as manifest.yml has them and install the app again.");
        }
        return "@" + answer.getUser() + " in " + answer.getTeam();
    }

    /** Whether a socket can be opened; none is. */
    public String socket(String appToken) {
        SlackCall.ok(
                slack.methods(appToken),
                "asking Slack for a socket, check SLACK_APP_TOKEN",
                m -> m.appsConnectionsOpen(r -> r.token(appToken)));
        return "can open a socket";
    }

    /** What the channel is called, and whether the bot is in it. */
    public String channel(String token, String channel) {
        var answer = SlackCall.answer(
                slack.methods(token), "looking up the channel", m -> m.conversationsInfo(r -> r.channel(channel)));
        if (!answer.isOk() && answer.getError().equals("channel_not_found")) {
            throw new Misconfigured("Slack knows no channel " + channel
                    + " that the bot may see. Check SLACK_CHANNEL, or invite the bot with /invite.");
        }
        if (!answer.isOk()) {
            throw SlackCall.refusal("looking up the channel", answer);
        }
        String name = "#" + answer.getChannel().getName();
        if (!answer.getChannel().isMember()) {
            throw new Misconfigured("the bot is not in " + name + ". Invite it there with /invite.");
        }
        return name;
    }

    @Override
    public void close() {
        try {
            slack.close();
        } catch (Exception e) {
            throw new IllegalStateException("closing the Slack client", e);
        }
    }
}
