package dev.driftgate.demo;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import dev.driftgate.demo.page.DemoAction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

/** A small app with the shape of the real one: a card, a decision, an issue, a task. Knows nothing of how those look. */
final class Story implements Consumer<App> {
    private final StandIns standIns;
    private final OkHttpClient http = new OkHttpClient();

    Story(StandIns standIns) {
        this.standIns = standIns;
    }

    @Override
    public void accept(App app) {
        app.command("/drift", (request, context) -> switch (request.getPayload()
                .getText()
                .strip()) {
            case "check" -> {
                app.executorService().execute(() -> check(context));
                yield context.ack("Comparing staging with prod for *shop*…");
            }
            case "contract" -> contract(context);
            case "slow" -> slow(context);
            default -> context.ack("Try `/drift check` or `/drift contract`.");
        });
        app.blockAction("approve", (request, context) -> approve(request.getPayload(), context));
        app.blockAction("ignore", (request, context) -> {
            context.respond("You are not an approver of *shop*, so nothing was decided.");
            return context.ack();
        });
    }

    private void check(SlashCommandContext context) {
        try {
            post(context);
        } catch (IOException | SlackApiException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void post(SlashCommandContext context) throws IOException, SlackApiException {
        String ts = context.client()
                .chatPostMessage(it -> it.channel(context.getChannelId())
                        .text("shop: staging has 7 changes prod does not have, on 4 tables")
                        .blocksAsString(Sample.CARD))
                .getTs();
        context.client()
                .filesUploadV2(it -> it.channel(context.getChannelId())
                        .threadTs(ts)
                        .initialComment("The whole diff")
                        .filename("shop.diff")
                        .title("shop.diff")
                        .content(Sample.DIFF));
    }

    /** Longer than Slack waits. */
    private static Response slow(SlashCommandContext context) {
        LockSupport.parkNanos(Duration.ofMillis(3500).toNanos());
        return context.ack();
    }

    private Response approve(BlockActionPayload click, ActionContext context) throws IOException, SlackApiException {
        String channel = click.getChannel().getId();
        String ts = click.getMessage().getTs();
        String team = post(standIns.linearApiUrl(), standIns.linear().seed().apiKey(), Sample.TEAM_QUERY)
                .replaceFirst("(?s).*\"id\":\"([^\"]+)\".*", "$1");
        post(standIns.linearApiUrl(), standIns.linear().seed().apiKey(), Sample.issue(team));
        context.client()
                .chatUpdate(it -> it.channel(channel)
                        .ts(ts)
                        .text("shop: approved, filed as ENG-1")
                        .blocksAsString(Sample.filedCard(standIns.page() + "linear/issue/ENG-1")));
        context.client()
                .chatPostMessage(it -> it.channel(channel)
                        .threadTs(ts)
                        .text("Filed as <" + standIns.page()
                                + "linear/issue/ENG-1|ENG-1> after <@U0YOU00001> approved it."));
        return context.ack();
    }

    private Response contract(SlashCommandContext context) throws IOException, SlackApiException {
        post(
                standIns.asanaApiUrl() + "/tasks",
                "Bearer " + standIns.asana().seed().token(),
                Sample.TASK);
        String url = standIns.asana().tasks().get(0).url();
        context.client()
                .chatPostMessage(it -> it.channel(context.getChannelId())
                        .text("app: 3 undocumented columns on 2 tables, listed in <" + url
                                + "|a task for analytics>."));
        return context.ack("Comparing the replica with the dbt contract of *app*…");
    }

    private String post(String url, String authorization, String body) {
        Request request = new Request.Builder()
                .url(url)
                .header("Authorization", authorization)
                .post(RequestBody.create(body, MediaType.get("application/json")))
                .build();
        try (var response = http.newCall(request).execute()) {
            String answer = response.body().string();
            if (!response.isSuccessful()) {
                throw new IllegalStateException(response.code() + " " + answer);
            }
            return answer;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static List<DemoAction> actions() {
        Map<String, String> said = Map.of(
                "Add a column to staging", "Added the column gift_note to public.orders on staging.",
                "Rename a column on the replica", "Renamed public.customers.phone to mobile on the replica.",
                "Put it all back", "Everything is as it was at the start.");
        return said.keySet().stream()
                .sorted()
                .map(label -> new DemoAction(
                        label.replace(' ', '-'),
                        label,
                        said.getOrDefault(label, ""),
                        () -> said.getOrDefault(label, "")))
                .toList();
    }
}
