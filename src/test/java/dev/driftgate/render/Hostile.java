package dev.driftgate.render;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.NullMarked;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Texts that want to be more than text, put wherever a reader sees them, and what must hold of what comes out. */
@NullMarked
final class Hostile {
    private static final Set<Integer> HIDING =
            Set.of((int) Character.CONTROL, (int) Character.FORMAT, (int) Character.LINE_SEPARATOR, (int)
                    Character.PARAGRAPH_SEPARATOR);
    private static final Pattern FENCE = Pattern.compile("(?s)\n(`{3,})diff\n.*?\n\\1\n");
    private static final Pattern QUIET = Pattern.compile("(?s)\\\\\\p{Punct}|(?<!`)(`+)(?!`)(.+?)(?<!`)\\1(?!`)");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ThreadLocal<DocumentBuilder> XML = ThreadLocal.withInitial(Hostile::xml);

    static final List<String> TRAPS = List.of(
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

    static final List<UnaryOperator<String>> REPLIES = List.of(
            word -> Replies.comparing(word, word, word),
            Replies::checkingContract,
            word -> Replies.alreadyPending(word, word),
            word -> Replies.alreadyFiled(word, word, word),
            word -> Replies.notAnApprover(List.of(word)),
            word -> Replies.somebodyWasFaster(word, word, Sample.AT),
            word -> Replies.superseded(Optional.of(word)),
            word -> Replies.unknownComparison(word, List.of(word)),
            Replies::notUnderstood,
            Replies::postedElsewhere,
            Replies::failed,
            Replies::insteadOf,
            Replies::unexpected);

    private Hostile() {}

    static void inSlack(List<String> words, int count) {
        states(words).forEach(state -> onCard(words, count, state));
        var drift = drift(words, count);
        var contract = contract(drift);
        harmless(AllClear.of(drift.without(change -> true)));
        harmless(DailyFailed.of(words.get(0), words.get(1)));
        harmless(CardCopy.of(Optional.of(words.get(2))));
        for (var file : List.of(DiffFile.of(drift), DiffFile.of(contract))) {
            assertThat(hides(file.content())).isFalse();
            assertThat(file.fileName()).matches("[a-z0-9-]+\\.txt");
        }
        harmless(ContractClear.of(contract, Optional.empty()));
    }

    /** A card in this state, and the note on a contract. */
    static void onCard(List<String> words, int count, CardState state) {
        var drift = drift(words, count);
        harmless(DriftCard.of(new CardFacts(Sample.REVIEW, drift, words.get(0), Sample.AT, words.get(1)), state));
        harmless(ContractNote.of(contract(drift), Optional.empty()));
    }

    static void inPrivate(String word) {
        REPLIES.forEach(reply -> harmless(SlackMessage.line(reply.apply(word))));
    }

    static void harmless(SlackMessage message) {
        assertThat(BlockKit.problems(message)).isEmpty();
    }

    static void inAsana(List<String> words, int count) {
        var contract = contract(drift(words, count));
        var readers = new AsanaFacts.Readers(1, 2, List.of(words.get(0)));
        var facts = new AsanaFacts(
                contract,
                contract.findings(),
                Optional.of(words.get(1)),
                words.get(2),
                (schema, name) -> Optional.of(readers),
                List.of(new AsanaFacts.Yaml(words.get(3), words.get(4), 7, words.get(0))));
        String body = AsanaText.body(facts);
        assertThat(hides(body)).isFalse();
        assertThat(tags(body)).isSubsetOf("body", "strong", "code", "ul", "li", "pre", "a");
        assertThat(AsanaText.title(facts)).doesNotContain("\n").hasSizeLessThan(200);
        var news = new AsanaComment.News(contract.findings(), words, 3);
        String comment = AsanaComment.of(news, Sample.AT, "marker:1");
        assertThat(hides(comment)).isFalse();
        assertThat(tags(comment)).isSubsetOf("body", "ul", "li");
    }

    static void inLinear(List<String> words, int count) {
        var drift = drift(words, count);
        var step = new LinearFacts.Step(words.get(3), Sample.AT);
        String body = LinearText.body(new LinearFacts(drift, step, List.of(step), Optional.of(words.get(4)), false));
        assertThat(hides(body)).isFalse();
        assertThat(body.lines().filter(line -> line.startsWith("+++"))).containsExactly("+++ The whole diff", "+++");
        assertThat(live(body)).doesNotContain("<", ">", "[", "]", "*", "`", "@", "http://evil");
        assertThat(LinearText.title(drift)).hasSizeLessThan(120).doesNotContain("\n");
    }

    static void onTerminal(List<String> words, int count, int width) {
        var drift = drift(words, count);
        for (String text : List.of(
                DriftText.of(drift, new TerminalStyle(false, width)),
                DriftMarkdown.of(drift),
                ContractText.of(contract(drift), TerminalStyle.PLAIN),
                ContractMarkdown.of(contract(drift)),
                String.join("\n", PatchText.beside(contract(drift), 1, drift.changes(), words)),
                DoctorText.of(List.of(tried(words)), new TerminalStyle(false, width)),
                DriftJson.of(drift),
                ContractJson.of(contract(drift)))) {
            assertThat(hides(text)).isFalse();
        }
    }

    /** Whether it holds characters that nobody sees but programs obey; line breaks aside. */
    static boolean hides(String text) {
        return text.codePoints().anyMatch(c -> c != '\n' && HIDING.contains(Character.getType(c)));
    }

    private static Tried tried(List<String> words) {
        return new Tried(words.get(0), words.get(1), Optional.of(words.get(2)));
    }

    static void inJson(String name) {
        var drift = Sample.drift(Sample.added(Kind.COLUMN, "t", name, "type", name));
        var change = read(DriftJson.of(drift)).path("changes").path(0);
        assertThat(change.path("name").asText()).isEqualTo(name);
        assertThat(change.at("/properties/0/head").asText()).isEqualTo(name);
    }

    static List<CardState> states(List<String> words) {
        return List.of(
                new CardState.Pending(),
                new CardState.Pending(Optional.of(new TwoPeople(
                        Optional.of(new TwoPeople.First(words.get(1), Sample.AT)),
                        List.of(words.get(2), words.get(3))))),
                new CardState.Filed(
                        List.of(words.get(2)), Sample.AT, words.get(3), words.get(4), Optional.of(words.get(5))),
                new CardState.Superseded(Sample.AT, Optional.of(words.get(6))),
                new CardState.Failed(List.of(words.get(7)), Sample.AT, words.get(0)));
    }

    static Drift drift(List<String> words, int count) {
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

    /** Of many words each stands in one place, ten to a change; of few, in many. */
    private static Change change(List<String> words, int i) {
        var op = List.of(Op.values()).get(i % Op.values().length);
        var kind = i % 3 == 0 ? Kind.COLUMN : i % 3 == 1 ? Kind.VIEW : Kind.TYPE;
        int at = 10 * i;
        var id = new ObjectId(
                kind, word(words, at), kind == Kind.COLUMN ? word(words, at + 1) : null, word(words, at + 2) + i);
        var properties = List.of(
                property(op, i % 2 == 0 ? "definition" : word(words, at + 1), word(words, at + 3), word(words, at + 4)),
                property(op, "default", word(words, at + 5), word(words, at + 6)),
                property(op, "comment", word(words, at + 7), word(words, at + 8)));
        return new Change(op, id, op == Op.RENAMED ? word(words, at + 9) : null, properties);
    }

    private static PropertyChange property(Op op, String name, String base, String head) {
        return new PropertyChange(name, op == Op.ADDED ? null : base, op == Op.REMOVED ? null : head);
    }

    private static String word(List<String> words, int at) {
        return words.get(at % words.size());
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

    private static DocumentBuilder xml() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> tags(String xml) {
        try {
            var document = XML.get().parse(new InputSource(new StringReader(xml)));
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
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    /** As CommonMark reads it from left to right: fences, then escapes and spans of code, whichever begins first. */
    private static String live(String markdown) {
        String told = FENCE.matcher(markdown).replaceAll("\n");
        return QUIET.matcher(told).replaceAll("").replace("[The card in Slack]", "");
    }
}
