package dev.driftgate.demo.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.driftgate.demo.http.Json;
import dev.driftgate.demo.slack.Message.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code chat.*}. */
final class ChatMethods {
    private final Channels channels;
    private final Timeline timeline;

    ChatMethods(Channels channels, Timeline timeline) {
        this.channels = channels;
        this.timeline = timeline;
    }

    Map<String, Method> methods() {
        return Map.of(
                "chat.postMessage", Method.bot("chat:write", this::post),
                "chat.postEphemeral", Method.bot("chat:write", this::whisper),
                "chat.update", Method.bot("chat:write", this::update),
                "chat.delete", Method.bot("chat:write", this::delete),
                "chat.getPermalink", Method.bot("", this::permalink));
    }

    private ObjectNode post(Arguments arguments) {
        String channel = channels.postable(arguments.required("channel")).id();
        Content content = Content.posted(arguments);
        Optional<String> thread = arguments.get("thread_ts");
        if (thread.isPresent() && timeline.find(channel, thread.get(), false).isEmpty()) {
            throw SlackErrors.because("thread_not_found");
        }
        Message posted = timeline.post(ts -> new Message(
                new Place(channel, ts, thread, Optional.empty()),
                Workspace.BOT_USER,
                content,
                List.of(),
                arguments.json("metadata")));
        return shown(posted);
    }

    private ObjectNode whisper(Arguments arguments) {
        String channel = channels.postable(arguments.required("channel")).id();
        String user = arguments.required("user");
        if (channels.workspace().user(user).isEmpty()) {
            throw SlackErrors.because("user_not_in_channel");
        }
        Content content = Content.posted(arguments);
        Message message =
                timeline.post(ts -> ephemeral(new Place(channel, ts, thread(arguments), Optional.of(user)), content));
        return Json.object().put("message_ts", message.ts());
    }

    static Message ephemeral(Place place, Content content) {
        return new Message(place, Workspace.BOT_USER, content, List.of(), Json.object());
    }

    private static Optional<String> thread(Arguments arguments) {
        return arguments.get("thread_ts");
    }

    private ObjectNode update(Arguments arguments) {
        Message old = own(arguments, "cant_update_message");
        return shown(timeline.replace(old, old.with(Content.updated(old.content(), arguments))))
                .put("text", arguments.get("text").orElse(""));
    }

    private ObjectNode delete(Arguments arguments) {
        Message message = own(arguments, "cant_delete_message");
        timeline.delete(message);
        return Json.object().put("channel", message.channel()).put("ts", message.ts());
    }

    private Message own(Arguments arguments, String elseError) {
        String channel = channels.visible(arguments.required("channel")).id();
        Message message = timeline.find(channel, arguments.required("ts"), false)
                .orElseThrow(() -> SlackErrors.because("message_not_found"));
        if (!message.user().equals(Workspace.BOT_USER)) {
            throw SlackErrors.because(elseError);
        }
        return message;
    }

    /** Real permalinks name the workspace's host; here it is the demo page that finds the message. */
    private ObjectNode permalink(Arguments arguments) {
        String channel = channels.visible(arguments.required("channel")).id();
        String ts = arguments.required("message_ts");
        if (timeline.find(channel, ts, false).isEmpty()) {
            throw SlackErrors.because("message_not_found");
        }
        String url = "http://" + arguments.host() + "/archives/" + channel + "/p" + ts.replace(".", "");
        return Json.object().put("channel", channel).put("permalink", url);
    }

    private static ObjectNode shown(Message message) {
        ObjectNode shown = Json.object().put("channel", message.channel()).put("ts", message.ts());
        shown.set("message", message.json());
        return shown;
    }
}
