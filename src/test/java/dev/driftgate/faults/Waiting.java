package dev.driftgate.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.demo.http.Json;
import dev.driftgate.demo.slack.Message;
import dev.driftgate.testing.TestApp;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;

/**
 * Reviews that wait for people, hundreds of them, each with its card. The first comes of a real check; the others are copies
 * of its rows and of its card under the names of other comparisons, as checks would take hours.
 */
@NullMarked
final class Waiting {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String REVIEW = """
            insert into driftgate.review
                (id, comparison, fingerprint, state, drift, changes, requested_by, requested_at)
            select '%1$s', '%2$s', fingerprint, 'pending', jsonb_set(drift, '{comparison}', '"%2$s"'), changes,
                requested_by, now()
            from driftgate.review where id = '%3$s';
            insert into driftgate.card (review_id, channel, message_ts, shown_version, diff_posted, link_posted)
            values ('%1$s', '%4$s', '%5$s', 1, true, false);
            insert into driftgate.review_event (review_id, at, who, what)
            values ('%1$s', now(), '%6$s', 'asked');
            """;

    private final TestApp app;
    private final Message card;
    private final String review;

    private Waiting(TestApp app, Message card, String review) {
        this.app = app;
        this.card = card;
        this.review = review;
    }

    /** Somebody has checked {@code shop} of an app that runs. */
    static Waiting after(TestApp app) {
        var card = app.check("shop");
        new Oracle(app).judge(Scale.PATIENCE);
        return new Waiting(
                app, card, app.own.rows("select id from driftgate.review").get(0));
    }

    /** One more of each of the first {@code count} other comparisons. */
    List<Message> more(int count) throws IOException, InterruptedException {
        var script = new StringBuilder("delete from driftgate.ignored_change where comparison <> 'shop';");
        var cards = new ArrayList<String>();
        for (int number = 1; number <= count; number++) {
            var id = UUID.randomUUID().toString();
            var ts = posted(id);
            cards.add(ts);
            script.append(REVIEW.formatted(id, "c" + number, review, TestApp.CHANNEL, ts, TestApp.YOU));
        }
        app.own.execute(script.toString());
        return app.cards().stream()
                .filter(message -> cards.contains(message.ts()))
                .toList();
    }

    private String posted(String id) throws IOException, InterruptedException {
        var message = Json.object().put("channel", TestApp.CHANNEL).put("text", card.text());
        message.set("blocks", Json.read(card.blocks().toString().replace(review, id)));
        var request = HttpRequest.newBuilder(URI.create(app.standIns.slackApiUrl() + "chat.postMessage"))
                .header(
                        "Authorization",
                        "Bearer " + app.standIns.slack().workspace().tokens().bot())
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(message.toString()))
                .build();
        var answer = Json.read(
                HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
        assertThat(answer.path("ok").asBoolean()).as(answer.toString()).isTrue();
        return answer.path("ts").asText();
    }
}
