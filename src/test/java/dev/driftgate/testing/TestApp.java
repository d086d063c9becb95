package dev.driftgate.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.driftgate.cli.Serving;
import dev.driftgate.demo.StandIns;
import dev.driftgate.demo.asana.AsanaSeed;
import dev.driftgate.demo.http.Write;
import dev.driftgate.demo.linear.LinearIssue;
import dev.driftgate.demo.linear.LinearSeed;
import dev.driftgate.demo.slack.Delivery;
import dev.driftgate.demo.slack.Envelope;
import dev.driftgate.demo.slack.Message;
import dev.driftgate.demo.slack.Workspace;
import dev.driftgate.demo.slack.Workspace.Tokens;
import dev.driftgate.settings.Settings;
import dev.driftgate.testing.TestPostgres.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;

/** The whole app on real databases and stand-ins, as often as a test wants to start it. */
@NullMarked
public final class TestApp implements AutoCloseable {
    public static final String YOU = "U0YOU00001";
    public static final String ON_CALL = "U0ONCALL01";
    public static final String ANALYST = "U0ANALYT01";
    public static final String OWNERS = "S0OWNERS01";
    public static final String GUEST = "U0GUEST001";
    public static final String CHANNEL = "C0SCHEMA01";
    public static final String CHANNEL_WITHOUT_BOT = "C0GENERAL1";
    /** Long enough for a busy machine; nothing is said by how long it takes. */
    public static final Duration SOON = Duration.ofSeconds(60);

    private static final long SHORTEST_PAUSE = Duration.ofMillis(10).toNanos();
    private static final long LONGEST_PAUSE = Duration.ofMillis(100).toNanos();

    public final SettableClock clock = new SettableClock();
    public final StandIns standIns = StandIns.start(options().withClock(clock));
    public final TestDatabase staging = TestPostgres.database();
    public final TestDatabase prod = TestPostgres.database();
    public final TestDatabase replica = TestPostgres.database();
    public final TestDatabase own;

    private final Path folder = temporaryFolder();
    private final List<Serving> running = new ArrayList<>();

    /** The daily run of the contract; none unless a test says so. */
    public String daily = "";

    /** Who may decide, and how many it takes. */
    public String authority = "approvers: [" + OWNERS + "]";

    /** How many comparisons of the same databases there are beside {@code shop}: {@code c1} and so on. */
    public int others;

    public TestApp() {
        this(TestPostgres.database());
    }

    private TestApp(TestDatabase own) {
        this.own = own;
    }

    /** One whose staging has a column {@code region} in {@code orders} that prod does not have. */
    public static TestApp drifted() {
        return driftedOn(TestPostgres.database());
    }

    /** The same with a database of its own that a test brings along. */
    public static TestApp driftedOn(TestDatabase own) {
        var app = new TestApp(own);
        app.prod.execute("create table orders (id bigint primary key)");
        app.staging.execute("create table orders (id bigint primary key, region text)");
        return app;
    }

    /** The settings as an environment; {@code driftgate.yml} among them. */
    public Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put("DRIFTGATE_CONFIG", write("driftgate.yml", yaml()).toString());
        environment.put("TEST_CHANNEL", CHANNEL);
        environment.put("DATABASE_URL", own.text());
        environment.put("DRIFTGATE_HTTP", "off");
        environment.put("STAGING_DATABASE_URL", staging.readerText());
        environment.put("PROD_DATABASE_URL", prod.readerText());
        environment.put("REPLICA_DATABASE_URL", replica.readerText());
        environment.put("SLACK_API_URL", standIns.slackApiUrl());
        environment.put("SLACK_BOT_TOKEN", standIns.slack().workspace().tokens().bot());
        environment.put("SLACK_APP_TOKEN", standIns.slack().workspace().tokens().app());
        environment.put("LINEAR_API_URL", standIns.linearApiUrl());
        environment.put("LINEAR_API_KEY", standIns.linear().seed().apiKey());
        environment.put("LINEAR_TEAM", LinearSeed.sample().teamKey());
        environment.put("ASANA_API_URL", standIns.asanaApiUrl());
        environment.put("ASANA_ACCESS_TOKEN", standIns.asana().seed().token());
        environment.put("ASANA_PROJECT", AsanaSeed.sample().projectGid());
        environment.put("ASANA_SECTION", AsanaSeed.sample().sectionGid());
        return environment;
    }

    /** Starts one instance in this process. */
    public Serving start() {
        return start(Map.of());
    }

    /** Starts one with other settings; {@code TEST_CHANNEL} is the channel of the settings file. */
    public Serving start(Map<String, String> others) {
        var serving = startUnconnected(others);
        standIns.slack().awaitConnections(1, SOON);
        return serving;
    }

    /** The same where Slack may not answer yet. */
    public Serving startUnconnected(Map<String, String> others) {
        var environment = new HashMap<>(environment());
        environment.putAll(others);
        var serving = Serving.start(Settings.load(environment, Optional.empty()), clock);
        running.add(serving);
        return serving;
    }

    /** Ends what runs and starts anew, as after somebody mended the settings. */
    public Serving restart(Map<String, String> others) {
        stop();
        return start(others);
    }

    /** Ends what runs. */
    public void stop() {
        running.forEach(Serving::close);
        running.clear();
    }

    /** The dbt sources of the contract {@code shop}. */
    public void document(String sourcesYaml) {
        write("sources.yml", sourcesYaml);
    }

    public Delivery type(String text) {
        return standIns.slack().command(YOU, CHANNEL, text);
    }

    /** Types {@code /drift check} and gives the card that comes of it, once the app has taken note of where it stands. */
    public Message check() {
        return check("");
    }

    /** The same of one of several comparisons. */
    public Message check(String comparison) {
        var posted = post(comparison);
        awaitOwn("select message_ts from driftgate.card", rows -> rows.contains(posted.ts()));
        return posted;
    }

    /** The same as soon as Slack has it, whether the app ever hears so or not. */
    public Message post(String comparison) {
        var before = cards().stream().map(Message::ts).toList();
        type("/drift check " + comparison);
        return awaitCard(card -> !before.contains(card.ts()));
    }

    public Message awaitCard(Predicate<Message> wanted) {
        return standIns.slack()
                .awaitMessage(
                        message -> message.channel().equals(CHANNEL)
                                && message.visibleTo().isEmpty()
                                && message.threadTs().isEmpty()
                                && wanted.test(message),
                        SOON);
    }

    /** Waits until a message reads as wanted. */
    public Message awaitCard(String ts, Predicate<Message> wanted) {
        return awaitCard(message -> message.ts().equals(ts) && wanted.test(message));
    }

    /** Waits for a private sentence. */
    public Message awaitPrivately(String user, String words) {
        return standIns.slack()
                .awaitMessage(
                        message -> message.visibleTo().equals(Optional.of(user))
                                && message.words().contains(words),
                        SOON);
    }

    /** Presses a button of the card as it looked when the test got it. */
    public Delivery click(String user, Message card, String action) {
        return standIns.slack().click(user, card, action);
    }

    /** What Slack sent last, to be sent once more or changed. */
    public Envelope lastEnvelope() {
        var sent = standIns.slack().envelopes();
        return sent.get(sent.size() - 1);
    }

    /** Waits until a query over Driftgate's own database gives what is wanted. */
    public void awaitOwn(String sql, Predicate<List<String>> wanted) {
        await(SOON, () -> wanted.test(own.rows(sql)), () -> sql + " stays at " + own.rows(sql));
    }

    /** Waits until something holds. */
    public void await(BooleanSupplier wanted) {
        await(SOON, wanted);
    }

    /** The same with other patience. */
    public void await(Duration patience, BooleanSupplier wanted) {
        await(patience, wanted, () -> "it does not come to that");
    }

    /** Looks less and less often, as looking takes from the machine what is waited for. */
    private static void await(Duration patience, BooleanSupplier wanted, Supplier<String> otherwise) {
        long began = System.nanoTime();
        while (!wanted.getAsBoolean()) {
            long waited = System.nanoTime() - began;
            if (waited > patience.toNanos()) {
                throw new AssertionError(otherwise.get());
            }
            LockSupport.parkNanos(Math.max(SHORTEST_PAUSE, Math.min(LONGEST_PAUSE, waited / 10)));
        }
    }

    public List<Message> cards() {
        return standIns.slack().messages(CHANNEL);
    }

    public List<LinearIssue> issues() {
        return standIns.linear().issues();
    }

    public Path folder() {
        return folder;
    }

    /** Whatever was told, no secret may be. */
    @Override
    public void close() {
        running.forEach(Serving::close);
        try {
            Canaries.absent("Slack", texts(standIns.slack().writes()));
            Canaries.absent("Linear", texts(standIns.linear().writes()));
            Canaries.absent("Asana", texts(standIns.asana().writes()));
            for (var user : standIns.slack().workspace().users()) {
                var answers = standIns.slack().ephemerals(user.id());
                Canaries.absent(
                        "an answer", answers.stream().map(Message::words).toList());
            }
            Canaries.absent("the own database", own.everything("driftgate"));
        } finally {
            leave();
        }
    }

    private static List<String> texts(List<Write> writes) {
        return writes.stream().map(TestApp::text).toList();
    }

    /** Without what Slack's own client sends along to be let in. */
    private static String text(Write write) {
        var arguments = write.arguments().deepCopy();
        if (arguments instanceof ObjectNode form) {
            form.remove("token");
        }
        return arguments.toString();
    }

    private void leave() {
        standIns.close();
        for (String name : List.of("driftgate.yml", "sources.yml", "")) {
            folder.resolve(name).toFile().delete();
        }
    }

    private String yaml() {
        return """
                slack: { channel: "${TEST_CHANNEL}", %s }
                comparisons:
                  shop:
                    staging: ${STAGING_DATABASE_URL}
                    prod: ${PROD_DATABASE_URL}
                %scontracts:
                  shop:
                    replica: ${REPLICA_DATABASE_URL}
                    dbt: sources.yml
                    %s
                """.formatted(authority, comparisons(), daily);
    }

    private String comparisons() {
        return IntStream.rangeClosed(1, others)
                .mapToObj(number ->
                        "  c" + number + ": { staging: \"${STAGING_DATABASE_URL}\", prod: \"${PROD_DATABASE_URL}\" }\n")
                .collect(Collectors.joining());
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The samples, with tokens that are told from everything else. */
    private static StandIns.Options options() {
        var workspace = Workspace.sample();
        var linear = LinearSeed.sample();
        var asana = AsanaSeed.sample();
        return StandIns.Options.defaults()
                .withWorkspace(workspace.withTokens(new Tokens(
                        "xoxb-canary-bot", "xapp-canary-app", workspace.tokens().scopes())))
                .withLinear(new LinearSeed(
                        "lin_api_canary",
                        linear.teamKey(),
                        linear.teamName(),
                        linear.labels(),
                        linear.projects(),
                        linear.emails()))
                .withAsana(new AsanaSeed(
                        "1/1200000000000002:canary",
                        asana.projectGid(),
                        asana.projectName(),
                        asana.sectionGid(),
                        asana.sectionName()));
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("driftgate-app");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
