package dev.driftgate.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class RepliesTest {
    @Test
    void a_second_click_learns_who_decided_what_and_when() {
        assertThat(Replies.somebodyWasFaster("U0BOB", "approved", Sample.AT))
                .isEqualTo(
                        "<@U0BOB> was faster and approved this on "
                                + "<!date^1795158003^{date_short} at {time}|2026-11-20 07:00 UTC>. Your click changed nothing.");
    }

    @Test
    void a_stranger_learns_who_may_decide() {
        assertThat(Replies.notAnApprover(List.of("U012AB3CD", "S0456GROUP")))
                .isEqualTo("You are not an approver here, so nothing was changed. "
                        + "<!subteam^S0456GROUP> or <@U012AB3CD> can decide this.");
    }

    @Test
    void the_same_drift_again_leads_to_where_it_already_is() {
        assertThat(Replies.alreadyPending("shop", "https://slack.test/x"))
                .isEqualTo(
                        "This drift of shop is already waiting for a decision: <https://slack.test/x|see its card>.");
        assertThat(Replies.alreadyFiled("shop", "ENG-1", "https://linear.test/x"))
                .isEqualTo(
                        "This drift of shop is already filed as <https://linear.test/x|ENG-1>. Nothing new was posted.");
    }

    @Test
    void a_click_on_an_old_card_leads_to_the_new_one() {
        assertThat(Replies.superseded(Optional.of("https://slack.test/x")))
                .endsWith("Please decide on <https://slack.test/x|the card that replaced it>.");
        assertThat(Replies.superseded(Optional.empty())).endsWith("`/drift check` shows how they stand now.");
    }

    @Test
    void an_unknown_name_is_answered_with_the_known_ones() {
        assertThat(Replies.unknownComparison("shup", List.of("shop", "crm")))
                .isEqualTo("There is no comparison called `shup`. I know `crm`, `shop`.");
        assertThat(Replies.unknownContract("x", List.of())).endsWith("None is set up yet.");
    }

    @Test
    void a_failure_keeps_its_code_spans_and_loses_other_markup() {
        assertThat(Replies.failed("could not read prod: *no* route for <!channel>. Check `PROD_DATABASE_URL`"))
                .isEqualTo("Could not read prod: ∗no∗ route for &lt;!channel&gt;. Check `PROD_DATABASE_URL`.");
    }

    @Test
    void underscores_inside_a_setting_are_left_alone() {
        assertThat(Replies.failed("Check LINEAR_API_KEY and ASANA_ACCESS_TOKEN."))
                .isEqualTo("Check LINEAR_API_KEY and ASANA_ACCESS_TOKEN.");
    }

    @Test
    void help_shows_every_command() {
        assertThat(Replies.help())
                .contains("`/drift check`", "`/drift check shop`", "`/drift contract`", "`/drift help`");
    }

    @Test
    void an_address_that_no_browser_should_open_is_no_link() {
        assertThat(Mrkdwn.link("javascript:alert(1)", "x")).isEqualTo("x");
        assertThat(Mrkdwn.link("https://a.test/?a=1&b=2", "x|y>")).isEqualTo("<https://a.test/?a=1&amp;b=2|x¦y&gt;>");
    }

    @Test
    void code_in_markdown_outgrows_every_run_of_backticks() {
        assertThat(Markdown.code("a``b")).isEqualTo("```a``b```");
        assertThat(Markdown.code("`a")).isEqualTo("`` `a ``");
        assertThat(Markdown.fence("diff", List.of("````"))).isEqualTo("`````diff\n````\n`````");
    }
}
