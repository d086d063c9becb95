package dev.driftgate.slack;

import static dev.driftgate.testing.TestApp.SOON;
import static dev.driftgate.testing.TestApp.YOU;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.driftgate.demo.slack.Message;
import dev.driftgate.testing.TestApp;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Names from a database that mean something to Slack, Linear or Asana arrive there as names. */
@NullMarked
class HostileNamesIT {
    private static final String LONGEST = "x".repeat(63);
    private static final List<String> NAMES = List.of(
            "<!channel>",
            "<@U0GUEST001>",
            "<https://example.com|click>",
            "@here",
            "*bold* _it_ ~no~",
            "`tick` ```fence```",
            "</body>",
            "<a href=\"https://example.com\">x</a>",
            "&amp; & &lt;",
            "a|b",
            "# heading",
            "![x](https://example.com/x.png)",
            "two\nlines",
            "\u202eright to left",
            ":tada:",
            LONGEST);

    private final TestApp app = new TestApp();

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void a_drift_of_hostile_names_goes_all_the_way_to_linear() {
        app.prod.execute("create table orders (id bigint)");
        app.staging.execute("create table orders (id bigint, " + columns() + ")");
        for (String name : NAMES) {
            app.staging.execute("create table " + quoted(name) + " (id bigint)");
        }
        app.start();

        var card = app.check();
        assertHarmless(card);
        app.click(YOU, card, "approve");
        var filed = app.awaitCard(card.ts(), shown -> shown.words().contains("Filed as"));
        assertHarmless(filed);
        assertThat(app.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.description()).contains(LONGEST).doesNotContain("\u202e", "two\nlines");
            assertThat(outsideCode(issue.description()))
                    .doesNotContain("<!channel>", "![x](", "</body>", "\n# heading", "@here");
        });
    }

    @Test
    void findings_of_hostile_names_become_a_task_that_reads_like_them() {
        app.document("""
                sources:
                  - name: shop
                    schema: public
                    tables: [{ name: orders, columns: [{ name: id }] }]
                """);
        app.replica.execute("create table orders (id bigint, " + columns() + ")");
        app.start();

        app.type("/drift contract");
        var note = app.awaitCard(message -> message.words().contains("Filed an Asana task"));
        assertHarmless(note);
        var task = app.standIns.asana().awaitTask(any -> true, SOON);
        for (String name : List.of("<!channel>", "</body>", "&amp; & &lt;", "a|b", "# heading", LONGEST)) {
            assertThat(task.notes()).contains(name);
        }
        assertThat(task.htmlNotes()).doesNotContain("\u202e", "two\nlines");
    }

    private static String columns() {
        return NAMES.stream()
                .map(name -> quoted(name) + " text default '<!channel></body>' || '" + name.replace("'", "''") + "'")
                .collect(Collectors.joining(", "));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** What Slack reads as mrkdwn holds none of the names' commands. */
    private static void assertHarmless(Message message) {
        var read = new ArrayList<>(List.of(message.text()));
        mrkdwn(message.blocks(), read);
        assertThat(read)
                .allSatisfy(text -> assertThat(text)
                        .doesNotContain("<!channel>", "<https://example.com", "\u202e")
                        .doesNotContain("![x](https://example.com/x.png>"));
        assertThat(message.words()).contains("channel");
    }

    private static void mrkdwn(JsonNode node, List<String> read) {
        if (node.path("type").asText().equals("mrkdwn")) {
            read.add(node.path("text").asText());
        }
        node.forEach(child -> mrkdwn(child, read));
    }

    private static String outsideCode(String markdown) {
        return markdown.replaceAll("(?ms)^(`{3,})[a-z]*$.*?^\\1$", "")
                .replaceAll("(?<!`)(`+)(?!`)[^\\n]+?(?<!`)\\1(?!`)", "");
    }
}
