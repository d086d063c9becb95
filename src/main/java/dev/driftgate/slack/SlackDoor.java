package dev.driftgate.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import dev.driftgate.channel.slack.SlackChannels;
import dev.driftgate.render.Replies;
import java.time.InstantSource;
import java.util.regex.Pattern;

/**
 * The listeners. Each stores what was asked and acknowledges; a stored task does the work. Slack shows an error to the
 * person when an acknowledgement takes over three seconds or never comes.
 */
public final class SlackDoor {
    private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

    private final Commands commands;
    private final Clicks clicks;
    private final Runnable idle;

    public SlackDoor(UseCases use, Inbox inbox, SlackChannels slack, InstantSource clock) {
        this.commands = new Commands(use, inbox, clock);
        this.clicks = new Clicks(inbox, new Privately(slack), clock);
        this.idle = inbox.wake();
    }

    AckingApp app(Slack slack, String botToken) {
        var app = new AckingApp(
                AppConfig.builder()
                        .slack(slack)
                        .singleTeamBotToken(botToken)
                        // The answer of the start holds; asking again would cost time while somebody waits.
                        .authTestCacheExpirationMillis(-1L)
                        .allEventsApiAutoAckEnabled(true)
                        .build(),
                idle);
        app.command(ANY, this::command);
        app.blockAction(ANY, this::click);
        return app;
    }

    private Response command(SlashCommandRequest request, SlashCommandContext context) {
        var payload = request.getPayload();
        // Bolt's context knows the workspace that the bot token is of.
        boolean ours = payload.getTeamId().equals(context.getTeamId());
        return context.ack(ours ? commands.take(payload) : Replies.otherWorkspace());
    }

    private Response click(BlockActionRequest request, ActionContext context) {
        var payload = request.getPayload();
        // Where the app is installed for a whole organization, only the person's own workspace is named.
        String team = payload.getTeam() == null
                ? payload.getUser().getTeamId()
                : payload.getTeam().getId();
        boolean ours = context.getTeamId().equals(team);
        boolean settled = ours ? clicks.take(payload) : clicks.refuse(payload);
        return settled ? context.ack() : Response.error(AckingApp.NOT_ACKNOWLEDGED);
    }
}
