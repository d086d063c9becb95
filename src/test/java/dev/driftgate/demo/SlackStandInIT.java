package dev.driftgate.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.driftgate.demo.http.Fault;
import dev.driftgate.demo.http.Json;
import dev.driftgate.demo.slack.Delivery;
import dev.driftgate.demo.slack.Ending;
import dev.driftgate.demo.slack.Message;
import dev.driftgate.demo.slack.Workspace;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlackStandInIT {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String YOU = "U0YOU00001";
    private static final String GUEST = "U0GUEST001";
    private static final String CHANNEL = "C0SCHEMA01";
    private static final Workspace SAMPLE = Workspace.sample();
    private static final String BOT = SAMPLE.tokens().bot();

    private StandIns standIns;

    @BeforeEach
    void start() {
        standIns = StandIns.start(StandIns.Options.defaults());
    }

    @AfterEach
    void stop() {
        standIns.close();
    }

    @Test
    void a_bolt_app_gets_a_command_posts_a_card_gets_a_click_and_updates_it() throws Exception {
        try (ScriptedApp app = ScriptedApp.start(standIns, new Story(standIns))) {
            standIns.slack().awaitConnections(1, SOON);

            Delivery command = standIns.slack().command(YOU, CHANNEL, "/drift check");
            assertThat(command.inTime()).isTrue();
            assertThat(standIns.slack().ephemerals(YOU))
                    .extracting(Message::text)
                    .containsExactly("Comparing staging with prod for *shop*…");

            Message card = standIns.slack().awaitMessage(it -> it.actionIds().contains("approve"), SOON);
            Message file = standIns.slack().awaitMessage(it -> !it.files().isEmpty(), SOON);
            assertThat(file.threadTs()).contains(card.ts());
            assertThat(file.files().get(0).content()).isEqualTo(Sample.DIFF);

            assertThat(standIns.slack()
                            .click(GUEST, CHANNEL, card.ts(), "ignore")
                            .inTime())
                    .isTrue();
            assertThat(standIns.slack()
                            .awaitMessage(it -> it.text().contains("not an approver"), SOON)
                            .visibleTo())
                    .contains(GUEST);
            assertThat(standIns.slack().seenBy(YOU, CHANNEL))
                    .noneMatch(it -> it.text().contains("not an approver"));

            assertThat(standIns.slack()
                            .click(YOU, CHANNEL, card.ts(), "approve")
                            .ackedAfter())
                    .isPresent();
            Message filed = standIns.slack().awaitMessage(it -> it.words().contains("filed as"), SOON);
            assertThat(filed.ts()).isEqualTo(card.ts());
            assertThat(filed.actionIds()).isEmpty();
            assertThat(standIns.linear().issues()).hasSize(1);
        }
    }

    @Test
    void connections_that_are_replaced_or_cut_come_back() throws Exception {
        try (ScriptedApp app = ScriptedApp.start(standIns, new Story(standIns))) {
            standIns.slack().awaitConnections(1, SOON);
            standIns.slack().refreshConnections("refresh_requested");
            standIns.slack().awaitConnections(1, SOON);
            standIns.slack().cutConnections();
            standIns.slack().awaitConnections(1, SOON);

            assertThat(standIns.slack().command(YOU, CHANNEL, "/drift help").inTime())
                    .isTrue();
        }
    }

    @Test
    void a_connection_that_is_to_be_replaced_takes_acknowledgements_until_it_is_closed() throws Exception {
        var heard = new LinkedBlockingQueue<String>();
        try (var client = BareSocket.open(standIns, heard)) {
            standIns.slack().awaitConnections(1, SOON);
            standIns.slack().endConnection(Ending.WARNING);
            assertThat(heard.poll(30, TimeUnit.SECONDS)).contains("hello");
            assertThat(heard.poll(30, TimeUnit.SECONDS)).contains("disconnect", "warning");
            var click = CompletableFuture.supplyAsync(() -> standIns.slack().command(YOU, CHANNEL, "/drift help"));
            var envelope = Json.read(heard.poll(30, TimeUnit.SECONDS))
                    .path("envelope_id")
                    .asText();
            standIns.slack().endConnection(Ending.REFRESH);
            assertThat(heard.poll(30, TimeUnit.SECONDS)).contains("disconnect", "refresh_requested");
            assertThat(standIns.slack().connections()).isZero();
            client.say("{\"envelope_id\":\"" + envelope + "\"}");
            assertThat(click.join().inTime()).isTrue();
            assertThat(heard.poll(30, TimeUnit.SECONDS)).isEqualTo("closed");
        }
    }

    @Test
    void without_an_app_the_user_sees_a_timeout() {
        assertThat(standIns.slack().command(YOU, CHANNEL, "/drift check").inTime())
                .isFalse();
        assertThat(standIns.slack().ephemerals(YOU))
                .extracting(Message::text)
                .containsExactly("/drift failed with the error \"operation_timeout\"");
    }

    @Test
    void tokens_scopes_methods_and_channels_are_refused_as_slack_does() throws IOException {
        assertThat(error("xoxb-wrong", "auth.test", Map.of())).isEqualTo("invalid_auth");
        assertThat(error("", "auth.test", Map.of())).isEqualTo("not_authed");
        assertThat(error(BOT, "apps.connections.open", Map.of())).isEqualTo("not_allowed_token_type");
        assertThat(error(SAMPLE.tokens().app(), "chat.postMessage", Map.of())).isEqualTo("not_allowed_token_type");
        assertThat(error(BOT, "chat.shout", Map.of())).isEqualTo("unknown_method");
        assertThat(error(BOT, "conversations.history", Map.of("channel", CHANNEL)))
                .isEqualTo("missing_scope");
        assertThat(post("C0NOWHERE", "x")).isEqualTo("channel_not_found");
        assertThat(post("C0GENERAL1", "x")).isEqualTo("not_in_channel");
        assertThat(post("C0SECRET01", "x")).isEqualTo("channel_not_found");
        assertThat(post(CHANNEL, "")).isEqualTo("no_text");
        assertThat(post(CHANNEL, "x")).isEmpty();
        assertThat(call(BOT, "auth.test", Map.of()).headers().get("x-oauth-scopes"))
                .contains("chat:write");
    }

    @Test
    void a_wrong_block_is_named_by_its_pointer() throws IOException {
        JsonNode refused = call(
                        BOT,
                        "chat.postMessage",
                        Map.of("channel", CHANNEL, "text", "x", "blocks", "[{\"type\":\"header\"}]"))
                .json();

        assertThat(refused.path("error").asText()).isEqualTo("invalid_blocks");
        assertThat(refused.path("response_metadata").path("messages").path(0).asText())
                .isEqualTo("[ERROR] missing required field: text [json-pointer:/blocks/0]");
        assertThat(error(BOT, "chat.postMessage", Map.of("channel", CHANNEL, "blocks", "{oops")))
                .isEqualTo("invalid_blocks_format");
    }

    @Test
    void an_update_follows_slacks_rules() throws IOException {
        String ts = call(
                        BOT,
                        "chat.postMessage",
                        Map.of("channel", CHANNEL, "text", "first", "blocks", "[{\"type\":\"divider\"}]"))
                .json()
                .path("ts")
                .asText();
        Map<String, String> place = Map.of("channel", CHANNEL, "ts", ts);

        assertThat(update(place, "text", "x".repeat(4001))).isEqualTo("msg_too_long");
        assertThat(update(Map.of("channel", CHANNEL, "ts", "1.2"), "text", "x")).isEqualTo("message_not_found");
        assertThat(update(place, "blocks", "[{\"type\":\"divider\"},{\"type\":\"divider\"}]"))
                .isEmpty();
        assertThat(only().text()).isEqualTo("first");
        assertThat(only().blocks()).hasSize(2);
        assertThat(update(place, "text", "second")).isEmpty();
        assertThat(only().blocks()).as("text alone removes the blocks").isEmpty();

        Message said = standIns.slack().say(YOU, CHANNEL, "mine");
        assertThat(update(Map.of("channel", CHANNEL, "ts", said.ts()), "text", "x"))
                .isEqualTo("cant_update_message");
    }

    @Test
    void faults_happen_once_and_then_it_works() throws IOException {
        standIns.slack().failNext("chat.postMessage", Fault.tooManyRequests(7));
        standIns.slack().failNext("chat.postMessage", Fault.slackError("internal_error"));
        standIns.slack().failNext("chat.postMessage", Fault.cutBefore());
        standIns.slack().failNext("chat.postMessage", Fault.cutAfter());
        Map<String, String> message = Map.of("channel", CHANNEL, "text", "once");

        Http.Reply limited = call(BOT, "chat.postMessage", message);
        assertThat(limited.status()).isEqualTo(429);
        assertThat(limited.headers().get("retry-after")).isEqualTo("7");
        assertThat(post(CHANNEL, "once")).isEqualTo("internal_error");
        assertThatThrownBy(() -> call(BOT, "chat.postMessage", message)).isInstanceOf(IOException.class);
        assertThat(standIns.slack().messages(CHANNEL)).isEmpty();
        assertThatThrownBy(() -> call(BOT, "chat.postMessage", message)).isInstanceOf(IOException.class);
        assertThat(standIns.slack().messages(CHANNEL))
                .as("done, but never answered")
                .hasSize(1);
        assertThat(standIns.slack().writes()).hasSize(1);
        assertThat(post(CHANNEL, "twice")).isEmpty();
    }

    @Test
    void a_user_id_reaches_the_direct_message_and_history_needs_its_scope() throws IOException {
        standIns.close();
        standIns = StandIns.start(StandIns.Options.defaults()
                .withWorkspace(SAMPLE.withTokens(
                        new Workspace.Tokens(BOT, SAMPLE.tokens().app(), Set.of("chat:write", "channels:history")))));

        assertThat(post(YOU, "hello")).isEmpty();
        assertThat(call(BOT, "conversations.history", Map.of("channel", "D0YOU00001"))
                        .json()
                        .path("messages")
                        .path(0)
                        .path("text")
                        .asText())
                .isEqualTo("hello");
    }

    private Message only() {
        return standIns.slack().messages(CHANNEL).get(0);
    }

    private String update(Map<String, String> place, String field, String value) throws IOException {
        Map<String, String> arguments = new HashMap<>(place);
        arguments.put(field, value);
        return error(BOT, "chat.update", arguments);
    }

    private String post(String channel, String text) throws IOException {
        return error(BOT, "chat.postMessage", Map.of("channel", channel, "text", text));
    }

    private String error(String token, String method, Map<String, String> arguments) throws IOException {
        return call(token, method, arguments).json().path("error").asText();
    }

    private Http.Reply call(String token, String method, Map<String, String> arguments) throws IOException {
        return Http.slack(standIns, token, method, arguments);
    }
}
