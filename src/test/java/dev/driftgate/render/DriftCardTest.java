package dev.driftgate.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.driftgate.catalog.Kind;
import dev.driftgate.diff.Change;
import dev.driftgate.diff.Drift;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@NullMarked
class DriftCardTest {
    private static final String ON = " on <!date^1795158003^{date_short} at {time}|2026-11-20 07:00 UTC>";
    private static final CardState PENDING = new CardState.Pending();

    static List<CardState> states() {
        return List.of(
                PENDING,
                two(Optional.empty()),
                two(Optional.of(new TwoPeople.First("U0BOB", Sample.AT))),
                new CardState.Approved(List.of("U0BOB"), Sample.AT),
                new CardState.Filed(
                        List.of("U0BOB"),
                        Sample.AT,
                        "ENG-123",
                        "https://linear.test/x",
                        Optional.of("note ".repeat(400))),
                new CardState.Ignored("U0BOB", Sample.AT),
                new CardState.Superseded(Sample.AT, Optional.of("https://slack.test/x")),
                new CardState.Resolved(Sample.AT),
                new CardState.Failed(List.of("U0BOB"), Sample.AT, "why <!channel> ".repeat(400)));
    }

    @Test
    void a_card_has_header_sums_groups_context_and_two_buttons() throws Exception {
        var blocks = blocks(Sample.telling(), PENDING);
        assertThat(types(blocks))
                .containsExactly(
                        "header", "section", "rich_text", "rich_text", "rich_text", "context", "section", "actions");
        assertThat(blocks.get(0).at("/text/text").asText()).isEqualTo("shop: staging and prod have drifted apart");
        assertThat(blocks.get(3).at("/elements/0/elements/0/text").asText()).isEqualTo("orders");
        assertThat(blocks.get(3).at("/elements/1/elements/0/text").asText()).isEqualTo("""
                        ~ column email varchar(120) → text in staging
                        + column region text default 'eu'::varchar, only in staging
                        ~ column total nullable → not null in staging
                        - index orders_email_idx unique (lower(email)), only in prod""");
        assertThat(blocks.get(5).at("/elements/0/text").asText())
                .isEqualTo("Asked by <@U012AB3CD>" + ON + "  ·  prod on PostgreSQL 16.9, staging on PostgreSQL 17.6"
                        + "  ·  took 1.4 s  ·  fingerprint "
                        + Sample.telling().fingerprint().abbreviated());
    }

    @Test
    void each_button_names_the_review_and_asks_what_it_will_do() throws Exception {
        var drift = Sample.telling();
        var buttons = blocks(drift, PENDING).get(7).path("elements");
        String value = Sample.REVIEW + ":" + drift.fingerprint().abbreviated();

        assertThat(buttons.findValuesAsText("action_id")).containsExactly("approve", "ignore");
        assertThat(buttons.findValuesAsText("value")).containsExactly(value, value);
        assertThat(buttons.get(0).path("style").asText()).isEqualTo("primary");
        assertThat(buttons.get(0).at("/confirm/text/text").asText())
                .startsWith(
                        "Team ENG gets one Linear issue, “Migration review: shop, staging → prod: 8 changes on 3 tables");
        assertThat(buttons.get(1).at("/confirm/text/text").asText())
                .isEqualTo("Each of these 8 changes stays quiet until it changes. Nothing is filed.");
    }

    @ParameterizedTest
    @MethodSource("states")
    void every_state_keeps_the_diff_and_slacks_limits(CardState state) throws Exception {
        var drift = Sample.telling();
        assertThat(blocks(drift, state).toString()).contains("~ column email varchar(120) → text in staging");
        assertThat(BlockKit.problems(DriftCard.of(Sample.facts(drift), state))).isEmpty();
        assertThat(BlockKit.problems(DriftCard.of(Sample.facts(large()), state)))
                .isEmpty();
    }

    @Test
    void a_decision_stands_where_the_buttons_were() throws Exception {
        var filed =
                new CardState.Filed(List.of("U0BOB"), Sample.AT, "ENG-123", "https://linear.test/x", Optional.empty());
        var blocks = blocks(Sample.telling(), filed);
        assertThat(types(blocks)).doesNotContain("actions");
        assertThat(blocks.get(6).at("/text/text").asText())
                .isEqualTo("Approved by <@U0BOB>" + ON + ". Filed as <https://linear.test/x|ENG-123>.");
    }

    @Test
    void a_failed_filing_offers_to_retry() throws Exception {
        var failed = new CardState.Failed(
                List.of("U0BOB"), Sample.AT, "creating a Linear issue: HTTP 401, check LINEAR_API_KEY");
        var blocks = blocks(Sample.telling(), failed);
        assertThat(blocks.get(6).at("/text/text").asText())
                .isEqualTo("Approved by <@U0BOB>" + ON
                        + ". Filing failed: creating a Linear issue: HTTP 401, check LINEAR_API_KEY.\n"
                        + "*Retry* tries once more and never files a second issue.");
        assertThat(blocks.findValuesAsText("action_id")).containsExactly("retry");
    }

    @Test
    void the_fallback_is_a_sentence_that_tells_the_state() {
        var one = Sample.drift(Sample.added(Kind.COLUMN, "orders", "region", "type", "text"));
        assertThat(DriftCard.of(Sample.facts(one), PENDING).text())
                .isEqualTo("shop: staging and prod have drifted apart. 1 change on 1 table: 1 column only in staging. "
                        + "Somebody has to approve or ignore it.");
        assertThat(DriftCard.of(Sample.facts(one), new CardState.Ignored("U0BOB", Sample.AT))
                        .text())
                .endsWith("Ignored by <@U0BOB>" + ON + ". These changes stay quiet until they change.");
    }

    @Test
    void where_two_people_approve_the_card_says_who_did_and_who_is_missing() throws Exception {
        var blocks = blocks(Sample.telling(), two(Optional.empty()));
        assertThat(blocks.get(6).at("/text/text").asText())
                .isEqualTo("Two people other than <@U012AB3CD>, who asked, have to *Approve* before one Linear issue is"
                        + " filed for ENG. *Ignore* by one keeps these changes quiet until they change.");
        assertThat(blocks.get(7).at("/elements/0/confirm/text/text").asText())
                .startsWith("Yours is the first of two approvals; nothing is filed before the second. Team ENG gets");
        var first = new TwoPeople.First("U0BOB", Sample.AT);
        assertThat(blocks(Sample.telling(), two(Optional.of(first)))
                        .get(6)
                        .at("/text/text")
                        .asText())
                .isEqualTo("Approved by <@U0BOB>" + ON + ". One more has to *Approve* before one Linear issue is filed"
                        + " for ENG: <@U0EVE>. *Ignore* by one keeps these changes quiet until they change.");
        var anybody = new CardState.Pending(Optional.of(new TwoPeople(Optional.of(first), List.of())));
        assertThat(DriftCard.of(Sample.facts(Sample.telling()), anybody).blocksJson())
                .contains("somebody other than <@U0BOB> and <@U012AB3CD>");
    }

    private static CardState two(Optional<TwoPeople.First> first) {
        return new CardState.Pending(Optional.of(new TwoPeople(first, List.of("U0BOB", "U0EVE"))));
    }

    @Test
    void a_short_drift_leaves_nothing_for_the_thread() {
        assertThat(DriftCard.of(Sample.facts(Sample.telling()), PENDING).thread())
                .isEmpty();
    }

    @Test
    void a_long_drift_shows_the_first_tables_and_puts_all_of_it_in_the_thread() throws Exception {
        var drift = large();
        var card = DriftCard.of(Sample.facts(drift), PENDING);
        var thread = card.thread().orElseThrow();

        assertThat(thread.fileName()).matches("shop-drift-2026-11-20-[0-9a-f]{8}\\.txt");
        for (var change : drift.changes()) {
            assertThat(thread.content()).contains(Names.of(change.id()) + " text, only in staging\n");
        }
        assertThat(card.blocksJson())
                .containsPattern("And 4,9\\d\\d more changes on 4\\d\\d tables. The whole diff is in the thread.");
    }

    @Test
    void no_line_of_a_long_card_is_cut() throws Exception {
        var card = blocks(large(), PENDING);
        var shown = card.findValuesAsText("text").stream()
                .filter(text -> text.startsWith("+ "))
                .flatMap(String::lines)
                .toList();
        assertThat(shown)
                .hasSizeGreaterThan(20)
                .allMatch(line -> line.matches("\\+ column \"Column [0-9]{4} x{40}\" text, only in staging"));
    }

    @Test
    void a_long_value_is_cut_between_words_and_whole_in_the_thread() throws Exception {
        String check = "CHECK (" + "(status = 'some state'::text) OR ".repeat(40) + "true)";
        var drift = Sample.drift(Sample.added(Kind.CONSTRAINT, "orders", "c", "type", "check", "definition", check));
        var card = DriftCard.of(Sample.facts(drift), PENDING);
        assertThat(card.blocksJson()).contains(" …, only in staging").contains("Long values are shortened here.");
        assertThat(card.thread().orElseThrow().content()).contains(check);
    }

    private static Drift large() {
        var changes = new ArrayList<Change>();
        for (int i = 0; i < 5_000; i++) {
            String name = String.format("Column %04d %s", i, "x".repeat(40));
            changes.add(Sample.added(Kind.COLUMN, "table_" + i / 10, name, "type", "text"));
        }
        return Sample.drift(changes, List.of(), 0);
    }

    private static JsonNode blocks(Drift drift, CardState state) throws Exception {
        return new ObjectMapper()
                .readTree(DriftCard.of(Sample.facts(drift), state).blocksJson());
    }

    private static List<String> types(JsonNode blocks) {
        var types = new ArrayList<String>();
        blocks.forEach(block -> types.add(block.path("type").asText()));
        return types;
    }
}
