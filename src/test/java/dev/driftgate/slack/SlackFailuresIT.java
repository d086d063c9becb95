package dev.driftgate.slack;

import static dev.driftgate.testing.TestApp.CHANNEL;
import static dev.driftgate.testing.TestApp.CHANNEL_WITHOUT_BOT;
import static dev.driftgate.testing.TestApp.SOON;
import static dev.driftgate.testing.TestApp.YOU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.driftgate.demo.http.Fault;
import dev.driftgate.demo.slack.Message;
import dev.driftgate.failure.Misconfigured;
import dev.driftgate.testing.TestApp;
import dev.driftgate.testing.TestPostgres;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people in Slack are told when something is wrong, and that it is told to them alone. */
@NullMarked
class SlackFailuresIT {
    private final TestApp app = new TestApp();

    @BeforeAll
    static void a_role_that_is_asked_for_its_password() {
        TestPostgres.roleWithPassword("slack_reader", "the-right-canary");
    }

    @BeforeEach
    void two_databases_that_are_not_alike() {
        app.prod.execute("create table orders (id bigint primary key)");
        app.staging.execute("create table orders (id bigint primary key, region text)");
    }

    @AfterEach
    void no_secret_was_told() {
        for (String channel : List.of(CHANNEL, CHANNEL_WITHOUT_BOT)) {
            assertThat(app.standIns.slack().seenBy(YOU, channel))
                    .allSatisfy(message -> assertThat(message.words()).doesNotContain("canary", "xoxb", "xapp"));
        }
        app.close();
    }

    static Stream<Arguments> urls() {
        int port = TestPostgres.port();
        return Stream.of(
                Arguments.of(
                        "postgres://slack_reader:wrong-canary@127.0.0.1:" + port + "/postgres", "password was refused"),
                Arguments.of("postgres://reader:canary@no-such-host.invalid/shop", "no-such-host.invalid"),
                Arguments.of("postgres://postgres:canary@127.0.0.1:" + port + "/no_such_db", "no such database"),
                Arguments.of("postgres://reader:canary@127.0.0.1:1/shop", "no Postgres answers"));
    }

    @ParameterizedTest
    @MethodSource("urls")
    void a_database_that_cannot_be_read_is_a_private_sentence(String url, String why) {
        app.start(Map.of("PROD_DATABASE_URL", url));
        app.type("/drift check");
        var told = app.awaitPrivately(YOU, "Could not read prod");
        assertThat(told.words()).contains(why, "comparisons.shop.prod").doesNotContain("\n", "Exception");
        assertThat(app.cards()).isEmpty();
    }

    @Test
    void a_database_that_goes_down_after_the_start_is_a_private_sentence_and_the_next_check_works() {
        app.start();
        app.prod.allowConnections(false);
        app.type("/drift check");
        assertThat(app.awaitPrivately(YOU, "Could not read prod").words()).contains(app.prod.name());
        app.prod.allowConnections(true);
        assertThat(app.check().words()).contains("region text");
    }

    @Test
    void a_comparison_or_contract_that_does_not_exist_is_answered_with_those_that_do() {
        app.start();
        app.type("/drift check <!channel>");
        assertThat(app.awaitPrivately(YOU, "There is no comparison called").words())
                .contains("I know `shop`")
                .doesNotContain("<!channel>");
        app.type("/drift contract nope");
        assertThat(app.awaitPrivately(YOU, "There is no contract called").words())
                .contains("`nope`", "I know `shop`");
        assertThat(app.cards()).isEmpty();
    }

    @Test
    void what_is_not_understood_is_answered_with_the_help() {
        app.start();
        app.type("/drift <@U0YOU00001> *now* `please`");
        assertThat(app.awaitPrivately(YOU, "I do not know").words())
                .contains("`/drift check`", "`/drift contract`")
                .doesNotContain("<@U0YOU00001>");
        app.type("/drift");
        app.awaitPrivately(YOU, "compares schemas and asks");
        assertThat(app.cards()).isEmpty();
    }

    @Test
    void where_the_bot_may_not_write_the_result_goes_to_the_configured_channel_and_a_note_says_so() {
        app.start();
        app.standIns.slack().command(YOU, CHANNEL_WITHOUT_BOT, "/drift check");
        var card = app.awaitCard(message -> message.words().contains("region text"));
        assertThat(app.awaitPrivately(YOU, "I cannot post in this channel").words())
                .contains("<#" + CHANNEL + ">");
        assertThat(card.actionIds()).containsExactly("approve", "ignore");
    }

    @Test
    void without_any_channel_to_write_to_the_person_is_told_what_to_do_and_nothing_is_lost() {
        app.start(Map.of("TEST_CHANNEL", CHANNEL_WITHOUT_BOT));
        app.standIns.slack().command(YOU, CHANNEL_WITHOUT_BOT, "/drift check");
        assertThat(app.awaitPrivately(YOU, "the bot is not in it").words()).contains("/invite", "SLACK_CHANNEL");
        assertThat(app.check().words()).contains("region text");
    }

    static Stream<Arguments> tokens() {
        return Stream.of(
                Arguments.of("SLACK_BOT_TOKEN", "xoxb-canary"),
                Arguments.of("SLACK_APP_TOKEN", "xapp-canary"),
                Arguments.of("SLACK_BOT_TOKEN", ""),
                Arguments.of("SLACK_APP_TOKEN", ""));
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void a_token_that_slack_refuses_keeps_the_app_from_starting(String variable, String token) {
        assertThatThrownBy(() -> app.start(Map.of(variable, token)))
                .isInstanceOf(Misconfigured.class)
                .hasMessageContaining(variable)
                .hasMessageNotContaining("canary");
    }

    static Stream<Arguments> permanent() {
        return Stream.of(
                Arguments.of("teams", Fault.answer(401, "{}"), "LINEAR_API_KEY"),
                Arguments.of("issueCreate", Fault.answer(401, "{}"), "LINEAR_API_KEY"),
                Arguments.of("issueCreate", Fault.answer(403, "{}"), "LINEAR_API_KEY"));
    }

    @ParameterizedTest
    @MethodSource("permanent")
    void what_linear_refuses_is_on_the_card_with_a_retry_that_works(String field, Fault fault, String setting) {
        app.start();
        var card = app.check();
        app.standIns.linear().failNext(field, fault);
        app.click(YOU, card, "approve");
        var failed = awaitFailed(card);
        assertThat(failed.words()).contains(setting).doesNotContain("lin_api");
        assertThat(app.issues()).isEmpty();
        retried(failed);
    }

    @Test
    void a_retry_reads_the_databases_again_and_files_nothing_that_has_changed() {
        app.start();
        var card = app.check();
        app.standIns.linear().failNext("issueCreate", Fault.answer(403, "{}"));
        app.click(YOU, card, "approve");
        var failed = awaitFailed(card);
        app.staging.execute("alter table orders add column later text");
        app.click(YOU, failed, "retry");
        var fresh = app.awaitCard(message -> message.words().contains("later text"));
        app.awaitCard(card.ts(), shown -> shown.actionIds().isEmpty());
        assertThat(fresh.actionIds()).contains("approve");
        assertThat(app.issues()).isEmpty();
    }

    @Test
    void an_issue_that_was_deleted_before_its_card_could_be_linked_is_left_alone() {
        app.start();
        var card = app.check();
        app.standIns
                .linear()
                .failNext(
                        "attachmentCreate",
                        Fault.answer(
                                200,
                                "{\"errors\": [{\"message\": \"Entity not found: Issue\", \"extensions\":"
                                        + " {\"code\": \"INPUT_ERROR\", \"type\": \"invalid input\"}}]}"));
        app.click(YOU, card, "approve");
        app.awaitCard(card.ts(), shown -> shown.words().contains("Filed as"));
        app.awaitOwn("select task_name from driftgate.scheduled_tasks", rows -> rows.isEmpty());
    }

    @Test
    void a_page_that_is_no_answer_of_slack_is_asked_for_again() {
        app.start();
        var card = app.check();
        app.standIns.slack().failNext("usergroups.users.list", Fault.htmlPage(200));
        app.standIns.slack().failNext("chat.update", Fault.answer(200, ""));
        app.click(YOU, card, "approve");
        app.awaitPrivately(YOU, "what answered was not Slack");
        app.awaitCard(card.ts(), shown -> shown.words().contains("Filed as"));
        assertThat(app.issues()).hasSize(1);
    }

    @Test
    void an_unknown_team_is_on_the_card_and_so_are_the_teams_there_are() {
        app.start(Map.of("LINEAR_TEAM", "NOPE"));
        var card = app.check();
        app.click(YOU, card, "approve");
        assertThat(awaitFailed(card).words()).contains("LINEAR_TEAM", "ENG");
        app.restart(Map.of());
        retried(awaitFailed(card));
    }

    @Test
    void without_a_linear_key_the_card_says_which_setting_is_missing() {
        app.start(Map.of("LINEAR_API_KEY", ""));
        var card = app.check();
        app.click(YOU, card, "approve");
        assertThat(awaitFailed(card).words()).contains("LINEAR_API_KEY");
        app.restart(Map.of());
        retried(awaitFailed(card));
    }

    static Stream<Arguments> passing() {
        return Stream.of(
                Arguments.of("teams", Fault.tooManyRequests(1)),
                Arguments.of("issueCreate", Fault.tooManyRequests(1)),
                Arguments.of("issueCreate", Fault.answer(500, "{}")),
                Arguments.of("issueCreate", Fault.htmlPage(200)),
                Arguments.of("issueCreate", Fault.htmlPage(502)),
                Arguments.of("issueCreate", Fault.cutBefore()),
                Arguments.of("issueCreate", Fault.cutAfter()));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void what_passes_in_linear_ends_in_one_issue_without_anybody_doing_anything(String field, Fault fault) {
        app.start();
        var card = app.check();
        app.standIns.linear().failNext(field, fault);
        app.click(YOU, card, "approve");
        app.awaitCard(card.ts(), shown -> shown.words().contains("Filed as"));
        assertThat(app.issues()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"files.getUploadURLExternal", "files.completeUploadExternal"})
    void a_file_that_slack_refuses_is_said_once_in_its_place_and_holds_nothing_up(String method) {
        for (int i = 0; i < 400; i++) {
            app.staging.execute("create table t_" + i + " (id bigint)");
        }
        app.standIns.slack().failNext(method, Fault.slackError("missing_scope"));
        app.start();
        var card = app.check();
        app.click(YOU, card, "approve");
        app.standIns
                .slack()
                .awaitMessage(
                        reply -> reply.threadTs().filter(card.ts()::equals).isPresent()
                                && reply.words().contains("Filed as"),
                        SOON);
        assertThat(app.standIns.slack().thread(CHANNEL, card.ts()))
                .extracting(Message::words)
                .satisfiesExactly(
                        said -> assertThat(said)
                                .contains("Uploading the whole diff to Slack", "missing_scope", "The ticket will hold"),
                        link -> assertThat(link).contains("Filed as"));
        app.await(() -> app.own
                .rows("select 1 from driftgate.scheduled_tasks where task_name not like 'contract%'")
                .isEmpty());
    }

    private Message awaitFailed(Message card) {
        return app.awaitCard(card.ts(), shown -> shown.actionIds().contains("retry"));
    }

    private void retried(Message failed) {
        app.click(YOU, failed, "retry");
        app.awaitCard(failed.ts(), shown -> shown.words().contains("Filed as"));
        assertThat(app.issues()).hasSize(1);
        app.standIns.linear().awaitIssue(issue -> !issue.attachments().isEmpty(), SOON);
    }
}
