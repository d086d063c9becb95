package dev.driftgate.channel.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.methods.MethodsClient;
import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.render.SlackMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import okhttp3.Response;

/**
 * Writes to Slack's channels. A message is named by its channel's id and its timestamp. Failures are
 * {@link OutsideFailure}; that the bot may not write to a channel is an answer, not a failure. For many threads.
 */
public final class SlackChannels {
    private static final Set<String> CANNOT_POST = Set.of(
            "not_in_channel",
            "channel_not_found",
            "is_archived",
            "restricted_action",
            "restricted_action_read_only_channel",
            "restricted_action_thread_only_channel",
            "restricted_action_non_threadable_channel");
    private static final Set<String> GONE = Set.of("message_not_found", "channel_not_found", "cant_update_message");
    /** Of a message that is there: its channel was archived or frozen, the bot was removed, the time for changes is over. */
    private static final Set<String> CLOSED = Set.of("is_inactive", "edit_window_closed");

    private static final int OK = 200;

    private final Slack slack;
    private final MethodsClient client;

    public SlackChannels(Slack slack, String botToken) {
        this.slack = slack;
        this.client = slack.methods(botToken);
    }

    /**
     * Posts a message to a channel.
     *
     * @return the message's timestamp; empty if the bot may not write there
     */
    public Optional<String> post(String channel, SlackMessage message) {
        String what = "posting to Slack";
        var answer = SlackCall.answer(
                client,
                what,
                methods -> methods.chatPostMessage(request -> request.channel(channel)
                        .text(message.text())
                        .blocksAsString(message.blocksJson())
                        .unfurlLinks(false)
                        .unfurlMedia(false)));
        if (answer.isOk()) {
            return Optional.of(answer.getTs());
        }
        if (CANNOT_POST.contains(answer.getError())) {
            return Optional.empty();
        }
        throw SlackCall.refusal(what, answer);
    }

    /**
     * Replaces a message.
     *
     * @return whether the message was still there to be replaced, in a channel that the bot may write to
     */
    public boolean update(String channel, String ts, SlackMessage message) {
        String what = "updating a card in Slack";
        var answer = SlackCall.answer(
                client,
                what,
                methods -> methods.chatUpdate(request ->
                        request.channel(channel).ts(ts).text(message.text()).blocksAsString(message.blocksJson())));
        String error = answer.getError();
        if (!answer.isOk() && !GONE.contains(error) && !CLOSED.contains(error) && !CANNOT_POST.contains(error)) {
            throw SlackCall.refusal(what, answer);
        }
        return answer.isOk();
    }

    /** Writes a line into a message's thread, unless the bot may not write there any more. */
    public void reply(String channel, String ts, String text) {
        String what = "replying in a Slack thread";
        var answer = SlackCall.answer(
                client,
                what,
                methods -> methods.chatPostMessage(request -> request.channel(channel)
                        .threadTs(ts)
                        .text(text)
                        .unfurlLinks(false)
                        .unfurlMedia(false)));
        if (!answer.isOk() && !CANNOT_POST.contains(answer.getError())) {
            throw SlackCall.refusal(what, answer);
        }
    }

    /** Puts a text file into a message's thread. */
    public void upload(String channel, String ts, SlackMessage.Attachment file) {
        SlackCall.ok(
                client,
                "uploading the whole diff to Slack",
                methods -> methods.filesUploadV2(request -> request.channel(channel)
                        .threadTs(ts)
                        .filename(file.fileName())
                        .title(file.fileName())
                        .fileData(file.content().getBytes(StandardCharsets.UTF_8))));
    }

    /** The address under which people open a message; empty when it is not there any more. */
    public Optional<String> permalink(String channel, String ts) {
        String what = "asking Slack for a message's link";
        var answer = SlackCall.answer(
                client,
                what,
                methods -> methods.chatGetPermalink(
                        request -> request.channel(channel).messageTs(ts)));
        if (answer.isOk()) {
            return Optional.of(answer.getPermalink());
        }
        if (GONE.contains(answer.getError())) {
            return Optional.empty();
        }
        throw SlackCall.refusal(what, answer);
    }

    /** Answers a command or a click so that only the person who gave it sees it, wherever the bot may write. */
    public void respond(String responseUrl, String text) {
        respond(responseUrl, text, false);
    }

    /** The same in place of what was answered before, where Slack can still do that. */
    public void replace(String responseUrl, String text) {
        respond(responseUrl, text, true);
    }

    private void respond(String responseUrl, String text, boolean replace) {
        var answer = ActionResponse.builder()
                .responseType("ephemeral")
                .replaceOriginal(replace)
                .text(text)
                .build();
        try (var response = slack.getHttpClient().postJsonBody(responseUrl, answer)) {
            if (response.code() != OK) {
                throw notAnswered(response);
            }
        } catch (IOException e) {
            throw OutsideFailure.passing("answering privately: Slack did not answer", e);
        }
    }

    private static OutsideFailure notAnswered(Response response) {
        int status = response.code();
        String sentence = "answering privately: Slack answered HTTP " + status;
        if (status == SlackCall.TOO_MANY_REQUESTS) {
            return OutsideFailure.limited(sentence, Pauses.length(response.header("Retry-After")));
        }
        return status >= SlackCall.SERVER_ERROR
                ? OutsideFailure.passing(sentence, null)
                : OutsideFailure.refused(sentence, null);
    }

    /** A user's name as the workspace shows it; the id where Slack does not tell. */
    public String displayName(String user) {
        var answer = SlackCall.answer(
                client, "reading a user's name", methods -> methods.usersInfo(request -> request.user(user)));
        if (!answer.isOk()) {
            return user;
        }
        String shown = answer.getUser().getProfile().getDisplayName();
        return shown == null || shown.isBlank() ? answer.getUser().getName() : shown;
    }

    /** The ids of the users in a user group. */
    public Set<String> members(String group) {
        var answer = SlackCall.ok(
                client,
                "reading who is in the approver group " + group,
                methods -> methods.usergroupsUsersList(request -> request.usergroup(group)));
        return Set.copyOf(answer.getUsers());
    }
}
