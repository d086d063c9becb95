package dev.driftgate.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.strings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.driftgate.catalog.Kind;
import dev.driftgate.catalog.ObjectId;
import dev.driftgate.catalog.Unread;
import dev.driftgate.diff.Change;
import dev.driftgate.diff.Change.Op;
import dev.driftgate.diff.ContractDrift;
import dev.driftgate.diff.Drift;
import dev.driftgate.diff.Evidence;
import dev.driftgate.diff.Finding;
import dev.driftgate.diff.PropertyChange;
import dev.driftgate.diff.Side;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Names, values and reasons that want to be more than text stay text, wherever they are shown. */
@NullMarked
class HostileTest {
    private static final Pattern HIDING = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\n]]");
    private static final List<String> TRAPS = List.of(
            "<!channel>",
            "<@U012AB3CD>",
            "<http://evil.test|click>",
            "*bold*",
            "_it_",
            "~no~",
            "`",
            "```",
            "````\n# x",
            "</body>",
            "<script>",
            "&amp;",
            "]]>",
            "|",
            "@everyone",
            "[x](http://evil.test)",
            "![x](y)",
            "+++ x",
            "\n+++\n",
            "\u001b[31m",
            "\u202e",
            "\u2067",
            "\u200f",
            "\u0000",
            "\ud800",
            "\ufffe",
            "\"",
            "\\",
            "\\u20",
            "\r\n- table users",
            "🚀",
            "n".repeat(63),
            "größe",
            " ",
            ", only in prod",
            "--",
            "'");

    private static final Gen<String> NASTY = lists().of(integers()
                    .between(0, TRAPS.size() - 1)
                    .map(TRAPS::get)
                    .mix(strings().allPossible().ofLengthBetween(0, 20), 30))
            .ofSizeBetween(1, 6)
            .map(parts -> String.join("", parts));

    private static final Gen<List<String>> WORDS = lists().of(NASTY).ofSize(8);

    @Test
    void in_slack() {
        qt().withExamples(150).forAll(WORDS, integers().between(1, 40)).checkAssert((words, count) -> {
            var drift = drift(words, count);
            var facts = new CardFacts(Sample.REVIEW, drift, words.get(0), Sample.AT, words.get(1));
            for (var state : states(words)) {
                assertThat(BlockKit.problems(DriftCard.of(facts, state))).isEmpty();
            }
            var contract = contract(drift);
            assertThat(BlockKit.problems(ContractNote.of(contract, Optional.empty())))
                    .isEmpty();
            assertThat(BlockKit.problems(AllClear.of(drift.without(change -> true))))
                    .isEmpty();
            assertThat(BlockKit.problems(ContractClear.of(contract, Optional.empty())))
                    .isEmpty();
        });
    }

    @Test
    void in_private_answers() {
        qt().withExamples(150).forAll(NASTY).checkAssert(word -> {
            var all = List.of(
                    Replies.comparing(word, word, word),
                    Replies.checkingContract(word),
                    Replies.alreadyPending(word, word),
                    Replies.alreadyFiled(word, word, word),
                    Replies.notAnApprover(List.of(word)),
                    Replies.somebodyWasFaster(word, word, Sample.AT),
                    Replies.superseded(Optional.of(word)),
                    Replies.unknownComparison(word, List.of(word)),
                    Replies.notUnderstood(word),
                    Replies.postedElsewhere(word),
                    Replies.failed(word),
                    Replies.unexpected(word));
            assertThat(all)
                    .allSatisfy(text -> assertThat(BlockKit.problems(SlackMessage.line(text)))
                            .isEmpty());
        });
    }

    @Test
    void in_an_asana_task() {
        qt().withExamples(150).forAll(WORDS).checkAssert(words -> {
            var contract = contract(drift(words, 5));
            var readers = new AsanaFacts.Readers(1, 2, List.of(words.get(0)));
            var facts = new AsanaFacts(
                    contract,
                    contract.findings(),
                    Optional.of(words.get(1)),
                    words.get(2),
                    (schema, name) -> Optional.of(readers),
                    List.of(new AsanaFacts.Yaml(words.get(3), words.get(4), 7, words.get(0))));
            String body = AsanaText.body(facts);
            assertThat(HIDING.matcher(body).find()).isFalse();
            assertThat(tags(body)).isSubsetOf("body", "strong", "code", "ul", "li", "pre", "a");
            assertThat(AsanaText.title(facts)).doesNotContain("\n").hasSizeLessThan(200);
            var news = new AsanaComment.News(contract.findings(), words, 3);
            String comment = AsanaComment.of(news, Sample.AT, "marker:1");
            assertThat(HIDING.matcher(comment).find()).isFalse();
            assertThat(tags(comment)).isSubsetOf("body", "ul", "li");
        });
    }

    @Test
    void in_a_linear_issue() {
        qt().withExamples(150).forAll(WORDS).checkAssert(words -> {
            var drift = drift(words, 6);
            var step = new LinearFacts.Step(words.get(3), Sample.AT);
            String body =
                    LinearText.body(new LinearFacts(drift, step, List.of(step), Optional.of(words.get(4)), false));
            assertThat(HIDING.matcher(body).find()).isFalse();
            assertThat(body.lines().filter(line -> line.startsWith("+++")))
                    .containsExactly("+++ The whole diff", "+++");
            assertThat(live(body)).doesNotContain("<", ">", "[", "]", "*", "`", "@", "http://evil");
            assertThat(LinearText.title(drift)).hasSizeLessThan(120).doesNotContain("\n");
        });
    }

    @Test
    void on_a_terminal_and_in_files() {
        qt().withExamples(150).forAll(WORDS, integers().between(20, 120)).checkAssert((words, width) -> {
            var drift = drift(words, 6);
            for (String text : List.of(
                    DriftText.of(drift, new TerminalStyle(false, width)),
                    DriftMarkdown.of(drift),
                    ContractText.of(contract(drift), TerminalStyle.PLAIN),
                    DriftJson.of(drift),
                    ContractJson.of(contract(drift)))) {
                assertThat(HIDING.matcher(text).find()).isFalse();
            }
        });
    }

    @Test
    void json_gives_back_the_exact_name() {
        qt().withExamples(150).forAll(NASTY).checkAssert(name -> {
            var drift = Sample.drift(Sample.added(Kind.COLUMN, "t", name, "type", name));
            var change = read(DriftJson.of(drift)).path("changes").path(0);
            assertThat(change.path("name").asText()).isEqualTo(name);
            assertThat(change.at("/properties/0/head").asText()).isEqualTo(name);
        });
    }

    private static List<CardState> states(List<String> words) {
        return List.of(
                new CardState.Pending(),
                new CardState.Filed(
                        List.of(words.get(2)), Sample.AT, words.get(3), words.get(4), Optional.of(words.get(5))),
                new CardState.Superseded(Sample.AT, Optional.of(words.get(6))),
                new CardState.Failed(List.of(words.get(7)), Sample.AT, words.get(0)));
    }

    private static Drift drift(List<String> words, int count) {
        var base = new Side(words.get(0), words.get(1), words.get(2), 1, 1, 1);
        var head = new Side(words.get(3), words.get(4), words.get(5), 1, 1, 1);
        var changes = new ArrayList<Change>();
        for (int i = 0; i < count; i++) {
            changes.add(change(words, i));
        }
        var unread = List.of(new Unread(words.get(6), words.get(7)));
        return new Drift(
                words.get(1), base, head, changes, unread, List.of(words.get(0)), 1, Sample.AT, Duration.ofMillis(5));
    }

    private static Change change(List<String> words, int i) {
        var op = List.of(Op.values()).get(i % Op.values().length);
        var kind = i % 3 == 0 ? Kind.COLUMN : i % 3 == 1 ? Kind.VIEW : Kind.TYPE;
        var id = new ObjectId(
                kind,
                words.get(i % 5),
                kind == Kind.COLUMN ? words.get((i + 1) % 8) : null,
                words.get((i + 2) % 8) + i);
        String property = i % 2 == 0 ? "definition" : words.get((i + 3) % 8);
        String base = op == Op.ADDED ? null : words.get((i + 4) % 8);
        String head = op == Op.REMOVED ? null : words.get((i + 5) % 8);
        return new Change(
                op, id, op == Op.RENAMED ? words.get(i % 8) : null, List.of(new PropertyChange(property, base, head)));
    }

    private static ContractDrift contract(Drift drift) {
        var findings = drift.changes().stream()
                .map(change ->
                        new Finding(change, drift.comparison(), Evidence.CONTRACT, Sample.AT, Optional.of(Sample.AT)))
                .toList();
        return new ContractDrift(
                drift.comparison(),
                drift.base(),
                drift.head(),
                findings,
                drift.unread(),
                Optional.empty(),
                List.of(drift.comparison()),
                0,
                Sample.AT,
                Duration.ofMillis(5));
    }

    private static Set<String> tags(String xml) {
        try {
            var document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)));
            var all = document.getElementsByTagName("*");
            var tags = new HashSet<String>();
            for (int i = 0; i < all.getLength(); i++) {
                tags.add(((Element) all.item(i)).getTagName());
                assertThat(all.item(i).getAttributes().getLength()).isZero();
            }
            return tags;
        } catch (Exception e) {
            throw new AssertionError(xml, e);
        }
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    /** As CommonMark reads it from left to right: fences, then escapes and spans of code, whichever begins first. */
    private static String live(String markdown) {
        return markdown.replaceAll("(?s)\n(`{3,})diff\n.*?\n\\1\n", "\n")
                .replaceAll("(?s)\\\\\\p{Punct}|(?<!`)(`+)(?!`)(.+?)(?<!`)\\1(?!`)", "")
                .replace("[The card in Slack]", "");
    }
}
