package dev.driftgate.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.driftgate.demo.slack.Envelope;
import dev.driftgate.testing.TcpProxy;
import dev.driftgate.testing.TestApp;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nothing that Slack may send is left without an acknowledgement, and Slack may come later than the app. */
@NullMarked
class EverythingAcknowledgedIT {
    private static final String PEOPLE =
            "\"team\":{\"id\":\"T0DEMO0001\"},\"user\":{\"id\":\"U0YOU00001\"},\"trigger_id\":\"1.2.3\"";

    private final TestApp app = new TestApp();

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void what_nobody_listens_for_is_acknowledged() throws Exception {
        app.start();
        acknowledged(
                "interactive",
                "{\"type\":\"block_actions\"," + PEOPLE
                        + ",\"container\":{\"type\":\"message\"},\"actions\":[{\"type\":\"button\",\"action_id\":\"other\"}]}");
        acknowledged(
                "interactive",
                "{\"type\":\"view_submission\"," + PEOPLE
                        + ",\"view\":{\"type\":\"modal\",\"callback_id\":\"other\"}}");
        acknowledged(
                "interactive",
                "{\"type\":\"view_closed\"," + PEOPLE + ",\"view\":{\"type\":\"modal\",\"callback_id\":\"other\"}}");
        acknowledged("interactive", "{\"type\":\"shortcut\"," + PEOPLE + ",\"callback_id\":\"other\"}");
        acknowledged("interactive", "{\"type\":\"message_action\"," + PEOPLE + ",\"callback_id\":\"other\"}");
        acknowledged(
                "interactive", "{\"type\":\"block_suggestion\"," + PEOPLE + ",\"action_id\":\"other\",\"value\":\"\"}");
        acknowledged("interactive", "{\"type\":\"of_the_future\"," + PEOPLE + "}");
        acknowledged(
                "events_api",
                "{\"type\":\"event_callback\",\"team_id\":\"T0DEMO0001\",\"event_id\":\"Ev1\",\"event\":{\"type\":\"of_the_future\"}}");
        acknowledged(
                "slash_commands",
                "{\"command\":\"/other\",\"text\":\"\",\"team_id\":\"T0DEMO0001\",\"user_id\":\"U1\",\"channel_id\":\"C1\"}");
    }

    @Test
    void a_slack_that_is_down_at_the_start_is_found_when_it_comes_back() {
        var slack = URI.create(app.standIns.slackApiUrl());
        try (var link = TcpProxy.to(slack.getPort())) {
            link.refuse();
            var url = app.standIns.slackApiUrl().replace(":" + slack.getPort() + "/", ":" + link.port() + "/");
            try (var serving = app.startUnconnected(Map.of("SLACK_API_URL", url))) {
                assertThat(serving.connected()).isFalse();
                link.mend();
                app.standIns.slack().awaitConnections(1, TestApp.SOON);
                app.await(serving::connected);
                app.prod.execute("create table orders (id bigint primary key)");
                assertThat(app.check().words()).contains("orders");
                link.refuse();
                app.standIns.slack().cutConnections();
                app.await(() -> !serving.connected());
            }
        }
    }

    private void acknowledged(String type, String payload) throws Exception {
        var json = (ObjectNode) new ObjectMapper().readTree(payload);
        var envelope = new Envelope(UUID.randomUUID().toString(), type, true, json);
        assertThat(app.standIns.slack().deliver(envelope).inTime()).as(payload).isTrue();
    }
}
