package dev.driftgate.demo.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.driftgate.demo.http.Json;
import dev.driftgate.demo.slack.Workspace.Channel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** {@code conversations.*}. */
final class ConversationMethods {
    private final Channels channels;
    private final Timeline timeline;

    ConversationMethods(Channels channels, Timeline timeline) {
        this.channels = channels;
        this.timeline = timeline;
    }

    Map<String, Method> methods() {
        return Map.of(
                "conversations.info", Method.bot("channels:read", this::info),
                "conversations.open", Method.bot("im:write", this::open),
                "conversations.history", Method.bot("channels:history", this::history),
                "conversations.replies", Method.bot("channels:history", this::replies));
    }

    private ObjectNode info(Arguments arguments) {
        Channel channel = channels.visible(arguments.required("channel"));
        boolean direct = Workspace.isDirectMessage(channel.id());
        ObjectNode json = Json.object()
                .put("id", channel.id())
                .put("name", channel.name())
                .put("is_channel", !direct)
                .put("is_im", direct)
                .put("is_private", channel.isPrivate())
                .put("is_archived", false)
                .put("is_member", channel.hasBot());
        return Json.object().set("channel", json);
    }

    private ObjectNode open(Arguments arguments) {
        String user = arguments.required("users");
        if (channels.workspace().user(user).isEmpty()) {
            throw SlackErrors.because("user_not_found");
        }
        return Json.object().set("channel", Json.object().put("id", Workspace.directMessage(user)));
    }

    private ObjectNode history(Arguments arguments) {
        String channel = channels.joined(arguments.required("channel")).id();
        List<Message> newestFirst =
                new ArrayList<>(timeline.all(message -> message.channel().equals(channel)
                        && message.visibleTo().isEmpty()
                        && message.threadTs().isEmpty()
                        && within(message.ts(), arguments)));
        Collections.reverse(newestFirst);
        return page(newestFirst, arguments);
    }

    private ObjectNode replies(Arguments arguments) {
        String channel = channels.joined(arguments.required("channel")).id();
        String ts = arguments.required("ts");
        if (timeline.find(channel, ts, false).isEmpty()) {
            throw SlackErrors.because("thread_not_found");
        }
        return page(
                timeline.all(message -> message.channel().equals(channel)
                        && message.visibleTo().isEmpty()
                        && (message.ts().equals(ts)
                                || message.threadTs().filter(ts::equals).isPresent())),
                arguments);
    }

    private static boolean within(String ts, Arguments arguments) {
        boolean inclusive = arguments.flag("inclusive");
        int oldest = ts.compareTo(arguments.get("oldest").orElse("0"));
        int latest = ts.compareTo(arguments.get("latest").orElse("9"));
        return inclusive ? oldest >= 0 && latest <= 0 : oldest > 0 && latest < 0;
    }

    private static ObjectNode page(List<Message> messages, Arguments arguments) {
        int limit = arguments.limit(100);
        int from = arguments.get("cursor").map(Integer::parseInt).orElse(0);
        int to = Math.min(messages.size(), from + limit);
        boolean more = to < messages.size();
        ObjectNode page = Json.object().put("has_more", more);
        page.set(
                "messages",
                Json.array(messages.subList(Math.min(from, to), to).stream()
                        .map(message -> withMetadata(message, arguments))
                        .toList()));
        page.putObject("response_metadata").put("next_cursor", more ? Integer.toString(to) : "");
        return page;
    }

    private static ObjectNode withMetadata(Message message, Arguments arguments) {
        ObjectNode json = message.json();
        if (arguments.flag("include_all_metadata") && message.metadata().isObject()) {
            json.set("metadata", message.metadata());
        }
        return json;
    }
}
