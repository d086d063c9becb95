package dev.driftgate.demo.slack.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.driftgate.demo.http.Json;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BlockKitTest {
    /** Blocks just at a limit. What is one beyond stands in the other table. */
    static Stream<Arguments> taken() {
        return Stream.of(
                of("a header of 150", header(150)),
                of("a section of 3000", section(3000)),
                of("a section of fields alone", "{'type':'section','fields':[" + text(2000) + "]}"),
                of("ten context elements", context(10)),
                of("a button with all its parts at their limits", actions(button(75, 2000, 255))),
                of("a confirm dialog at its limits", actions(confirm(100, 300, 30))),
                of("a divider", "{'type':'divider'}"),
                of(
                        "preformatted text",
                        rich("{'type':'rich_text_preformatted','elements':[{'type':'text','text':'x'}]}")),
                of(
                        "a list with styles, links, people and dates",
                        rich(
                                "{'type':'rich_text_list','style':'bullet','elements':[{'type':'rich_text_section','elements':["
                                        + "{'type':'text','text':'x','style':{'bold':true}},{'type':'link','url':'https://example.com'},"
                                        + "{'type':'user','user_id':'U1'},{'type':'channel','channel_id':'C1'},{'type':'emoji','name':'x'},"
                                        + "{'type':'date','timestamp':1,'format':'{date}','fallback':'x'}]}]}")),
                of("a quote", rich("{'type':'rich_text_quote','elements':[{'type':'text','text':'x'}]}")),
                of("12,000 characters of markdown", "{'type':'markdown','text':'" + "x".repeat(12_000) + "'}"),
                of(
                        "a table",
                        "{'type':'table','rows':[[{'type':'raw_text','text':'x'},{'type':'raw_number','value':1}]]}"),
                of("an image", "{'type':'image','image_url':'https://example.com/a.png','alt_text':'a chart'}"));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                of("a header of 151", header(151), "/blocks/0/text/text", "must be less than 151 characters"),
                of(
                        "a header in mrkdwn",
                        "{'type':'header','text':" + text(1) + "}",
                        "/blocks/0/text/type",
                        "must be one of plain_text"),
                of("a section of 3001", section(3001), "/blocks/0/text/text", "must be less than 3001 characters"),
                of("a section without text", "{'type':'section'}", "/blocks/0", "missing required field: text"),
                of("empty text", section(0), "/blocks/0/text/text", "must be more than 0 characters"),
                of(
                        "a field of 2001",
                        "{'type':'section','fields':[" + text(2001) + "]}",
                        "/blocks/0/fields/0/text",
                        "must be less than 2001 characters"),
                of(
                        "eleven fields",
                        "{'type':'section','fields':[" + (text(1) + ",").repeat(10) + text(1) + "]}",
                        "/blocks/0/fields",
                        "no more than 10 items allowed"),
                of("eleven context elements", context(11), "/blocks/0/elements", "no more than 10 items allowed"),
                of("26 buttons", actions(buttons(26)), "/blocks/0/elements", "no more than 25 items allowed"),
                of(
                        "a button text of 76",
                        actions(button(76, 1, 1)),
                        "/blocks/0/elements/0/text/text",
                        "must be less than 76 characters"),
                of(
                        "a button value of 2001",
                        actions(button(1, 2001, 1)),
                        "/blocks/0/elements/0/value",
                        "must be less than 2001 characters"),
                of(
                        "an action_id of 256",
                        actions(button(1, 1, 256)),
                        "/blocks/0/elements/0/action_id",
                        "must be less than 256 characters"),
                of(
                        "the same action_id twice",
                        actions(button(1, 1, 1) + "," + button(1, 1, 1)),
                        "/blocks/0/elements/1/action_id",
                        "`action_id` already exists for another element"),
                of(
                        "a confirm title of 101",
                        actions(confirm(101, 1, 1)),
                        "/blocks/0/elements/0/confirm/title/text",
                        "must be less than 101 characters"),
                of(
                        "a confirm text of 301",
                        actions(confirm(1, 301, 1)),
                        "/blocks/0/elements/0/confirm/text/text",
                        "must be less than 301 characters"),
                of(
                        "a confirm button of 31",
                        actions(confirm(1, 1, 31)),
                        "/blocks/0/elements/0/confirm/confirm/text",
                        "must be less than 31 characters"),
                of(
                        "a style that is none",
                        actions("{'type':'button','style':'default','text':" + plain(1) + "}"),
                        "/blocks/0/elements/0/style",
                        "must be one of primary, danger"),
                of("an unknown block", "{'type':'banner'}", "/blocks/0/type", "unsupported type: banner"),
                of(
                        "an unknown element",
                        actions("{'type':'slider'}"),
                        "/blocks/0/elements/0/type",
                        "unsupported type: slider"),
                of(
                        "an unknown property",
                        "{'type':'divider','color':'red'}",
                        "/blocks/0/color",
                        "additional property not allowed: color"),
                of(
                        "an unknown inline element",
                        rich("{'type':'rich_text_section','elements':[{'type':'bold','text':'x'}]}"),
                        "/blocks/0/elements/0/elements/0/type",
                        "unsupported type: bold"),
                of(
                        "an empty rich text leaf",
                        rich("{'type':'rich_text_preformatted','elements':[{'type':'text','text':''}]}"),
                        "/blocks/0/elements/0/elements/0/text",
                        "must be more than 0 characters"),
                of(
                        "a user in preformatted text",
                        rich("{'type':'rich_text_preformatted','elements':[{'type':'user','user_id':'U1'}]}"),
                        "/blocks/0/elements/0/elements/0/type",
                        "must be one of text, link"),
                of(
                        "an empty table cell",
                        "{'type':'table','rows':[[{'type':'raw_text','text':''}]]}",
                        "/blocks/0/rows/0/0/text",
                        "must be more than 0 characters"),
                of(
                        "21 cells in a row",
                        "{'type':'table','rows':[[" + "{'type':'raw_text','text':'x'},".repeat(20)
                                + "{'type':'raw_text','text':'x'}]]}",
                        "/blocks/0/rows/0",
                        "no more than 20 items allowed"),
                of(
                        "an image without alt_text",
                        "{'type':'image','image_url':'https://example.com/a.png'}",
                        "/blocks/0",
                        "missing required field: alt_text"),
                of(
                        "a block_id of 256",
                        "{'type':'divider','block_id':'" + "x".repeat(256) + "'}",
                        "/blocks/0/block_id",
                        "must be less than 256 characters"),
                of(
                        "12,001 characters of markdown",
                        "{'type':'markdown','text':'" + "x".repeat(12_001) + "'}",
                        "/blocks/0/text",
                        "must be less than 12001 characters"),
                of(
                        "the same block_id twice",
                        "{'type':'divider','block_id':'a'},{'type':'divider','block_id':'a'}",
                        "/blocks/1/block_id",
                        "`block_id` already exists for another block"),
                of(
                        "51 blocks",
                        "{'type':'divider'},".repeat(50) + "{'type':'divider'}",
                        "/blocks",
                        "no more than 50 items allowed"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("taken")
    void slack_takes(String what, JsonNode blocks) {
        assertThat(BlockKit.problems(blocks, Surface.MESSAGE)).as(what).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void slack_refuses(String what, JsonNode blocks, String pointer, String message) {
        assertThat(BlockKit.problems(blocks, Surface.MESSAGE)).as(what).contains(new Problem(pointer, message));
    }

    @Test
    void blocks_that_are_each_right_can_be_too_long_together() {
        JsonNode four = blocks(section(3000) + ("," + section(3000)).repeat(3));
        JsonNode five = blocks(section(3000) + ("," + section(3000)).repeat(4));

        assertThat(BlockKit.problems(five, Surface.MESSAGE)).isEmpty();
        assertThat(BlockKit.refusedTogether(four)).isEmpty();
        assertThat(BlockKit.refusedTogether(five)).contains("msg_blocks_too_long");
    }

    @Test
    void a_message_has_one_table_at_most() {
        String table = "{'type':'table','rows':[[{'type':'raw_text','text':'x'}]]}";

        assertThat(BlockKit.refusedTogether(blocks(table + "," + table))).contains("only_one_table_allowed");
    }

    private static Arguments of(String what, String block, Object... more) {
        Object[] all =
                Stream.concat(Stream.of(what, blocks(block)), Stream.of(more)).toArray();
        return Arguments.of(all);
    }

    private static JsonNode blocks(String inside) {
        return Json.read("[" + inside.replace('\'', '"') + "]");
    }

    private static String header(int length) {
        return "{'type':'header','text':" + plain(length) + "}";
    }

    private static String section(int length) {
        return "{'type':'section','text':" + text(length) + "}";
    }

    private static String context(int count) {
        return "{'type':'context','elements':[" + (text(1) + ",").repeat(count - 1) + text(1) + "]}";
    }

    private static String actions(String elements) {
        return "{'type':'actions','elements':[" + elements + "]}";
    }

    private static String rich(String element) {
        return "{'type':'rich_text','elements':[" + element + "]}";
    }

    private static String buttons(int count) {
        String button = "{'type':'button','text':" + plain(1) + "}";
        return (button + ",").repeat(count - 1) + button;
    }

    private static String button(int text, int value, int actionId) {
        return "{'type':'button','text':" + plain(text) + ",'value':'" + "v".repeat(value) + "','action_id':'"
                + "a".repeat(actionId) + "'}";
    }

    private static String confirm(int title, int text, int button) {
        return "{'type':'button','text':" + plain(1) + ",'confirm':{'title':" + plain(title) + ",'text':" + text(text)
                + ",'confirm':" + plain(button) + ",'deny':" + plain(1) + "}}";
    }

    private static String plain(int length) {
        return "{'type':'plain_text','text':'" + "x".repeat(length) + "'}";
    }

    private static String text(int length) {
        return "{'type':'mrkdwn','text':'" + "x".repeat(length) + "'}";
    }
}
