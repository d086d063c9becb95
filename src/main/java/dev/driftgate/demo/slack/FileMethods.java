package dev.driftgate.demo.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.driftgate.demo.http.Answer;
import dev.driftgate.demo.http.Call;
import dev.driftgate.demo.http.Json;
import dev.driftgate.demo.http.Service;
import dev.driftgate.demo.slack.Message.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Uploads in three steps: ask for a URL, send the bytes there, complete. Also serves the URL of the second step. */
final class FileMethods implements Service {
    private static final int MAX_SNIPPET = 1 << 20;

    private final Channels channels;
    private final Timeline timeline;
    private final Map<String, Upload> uploads = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    private record Upload(String name, int length, Optional<String> content) {}

    FileMethods(Channels channels, Timeline timeline) {
        this.channels = channels;
        this.timeline = timeline;
    }

    Map<String, Method> methods() {
        return Map.of(
                "files.getUploadURLExternal", Method.bot("files:write", this::uploadUrl),
                "files.completeUploadExternal", Method.bot("files:write", this::complete));
    }

    private ObjectNode uploadUrl(Arguments arguments) {
        String name = arguments.required("filename");
        int length = Integer.parseInt(arguments.required("length"));
        if (length <= 0 || (arguments.get("snippet_type").isPresent() && length > MAX_SNIPPET)) {
            throw SlackErrors.because(length <= 0 ? "invalid_arguments" : "file_upload_size_restricted");
        }
        String id = String.format(Locale.ROOT, "F0FILE%04d", count.incrementAndGet());
        uploads.put(id, new Upload(name, length, Optional.empty()));
        return Json.object()
                .put("upload_url", "http://" + arguments.host() + "/slack/upload/" + id)
                .put("file_id", id);
    }

    @Override
    public String operation(Call call) {
        return "files.upload";
    }

    @Override
    public Answer answer(Call call) {
        String id = call.path().replaceFirst("^/", "");
        Upload upload = uploads.get(id);
        if (upload == null || upload.length() != call.body().size()) {
            return Answer.text(400, "upload does not match what was announced");
        }
        uploads.put(id, new Upload(upload.name(), upload.length(), Optional.of(call.text())));
        return Answer.text(200, "OK - " + upload.length());
    }

    private ObjectNode complete(Arguments arguments) {
        List<Snippet> snippets = new ArrayList<>();
        for (JsonNode file : arguments.json("files")) {
            snippets.add(snippet(file));
        }
        if (snippets.isEmpty()) {
            throw SlackErrors.because("invalid_arguments");
        }
        arguments
                .get("channel_id")
                .ifPresent(channel -> share(channels.joined(channel).id(), arguments, snippets));
        snippets.forEach(snippet -> uploads.remove(snippet.id()));
        return Json.object()
                .set("files", Json.array(snippets.stream().map(Snippet::json).toList()));
    }

    private Snippet snippet(JsonNode file) {
        String id = file.path("id").asText();
        Upload upload = Optional.ofNullable(uploads.get(id)).orElseThrow(() -> SlackErrors.because("file_not_found"));
        String content = upload.content().orElseThrow(() -> SlackErrors.because("file_not_found"));
        return new Snippet(id, upload.name(), file.path("title").asText(upload.name()), content);
    }

    private void share(String channel, Arguments arguments, List<Snippet> snippets) {
        timeline.post(ts -> new Message(
                new Place(channel, ts, arguments.get("thread_ts"), Optional.empty()),
                Workspace.BOT_USER,
                Content.plain(arguments.get("initial_comment").orElse("")),
                snippets,
                Json.object()));
    }
}
