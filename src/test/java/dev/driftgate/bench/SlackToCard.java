package dev.driftgate.bench;

import dev.driftgate.catalog.postgres.CatalogQueries;
import dev.driftgate.catalog.postgres.Extent;
import dev.driftgate.catalog.postgres.ReadOnlyDatabase;
import dev.driftgate.cli.Serving;
import dev.driftgate.demo.StandIns;
import dev.driftgate.demo.slack.Message;
import dev.driftgate.demo.slack.Workspace;
import dev.driftgate.settings.Settings;
import dev.driftgate.testing.TestPostgres;
import dev.driftgate.testing.TestPostgres.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * How long a person waits after {@code /drift check}, with the app warm and 200 tables a side: for the acknowledgement
 * and for the card; beside it, what reading both catalogs alone takes. Real databases, the real app over a real
 * websocket, Slack's stand-in; all on the loopback address. To run it:
 *
 * <pre>{@code mvn -ntp -q -Pbench test-compile exec:java}</pre>
 */
public final class SlackToCard {
    private static final int TABLES = 200;
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Workspace workspace = Workspace.sample();
    private final String user = workspace.users().get(0).id();
    private final String channel = workspace.channels().get(0).id();
    private final TestDatabase staging = database();
    private final TestDatabase prod = database();
    private final StandIns standIns;
    private Optional<Message> shown = Optional.empty();

    private SlackToCard(StandIns standIns) {
        this.standIns = standIns;
    }

    /** Prints one table; ends by itself within a minute or two. */
    public static void main(String[] args) {
        try (var standIns = StandIns.start(StandIns.Options.defaults())) {
            System.out.println(new SlackToCard(standIns).report());
        }
    }

    private String report() {
        staging.execute("alter table t1 add column region text; alter table t2 drop column h; drop index t3_a;"
                + " alter table t4 alter column h type text; create table fresh (id bigint primary key, at date)");
        try (var serving = Serving.start(settings())) {
            standIns.slack().awaitConnections(1, PATIENCE);
            for (int round = 0; round < WARM_UP; round++) {
                check(round);
                read();
            }
            return measured();
        }
    }

    private String measured() {
        var acks = new ArrayList<Duration>();
        var cards = new ArrayList<Duration>();
        var reads = new ArrayList<Duration>();
        for (int round = WARM_UP; round < WARM_UP + ROUNDS; round++) {
            var waited = check(round);
            acks.add(waited.ack());
            cards.add(waited.card());
            reads.add(read());
        }
        var card = new Timings("/drift check to card", cards);
        var read = new Timings("both catalogs read, alone", reads);
        return String.join(
                "\n",
                ROUNDS + " times, " + TABLES + " tables a side",
                Timings.header(),
                new Timings("/drift check to ack", acks).row(),
                card.row(),
                read.row(),
                String.format(Locale.ROOT, "card / read %.2f", card.times(read)));
    }

    /** What a person waited for. */
    private record Waited(Duration ack, Duration card) {}

    /** A drift that nobody has seen yet; the card before it must have been taken back, or its update would count here. */
    private Waited check(int round) {
        staging.execute("alter table t5 alter column c set default " + (round + 1));
        var before = shown;
        long began = System.nanoTime();
        var delivery = standIns.slack().command(user, channel, "/drift check");
        var card = standIns.slack().awaitMessage(message -> isFreshCard(message, before), PATIENCE);
        var posted = Duration.ofNanos(System.nanoTime() - began);
        before.ifPresent(old -> standIns.slack()
                .awaitMessage(
                        now -> now.ts().equals(old.ts()) && now.actionIds().isEmpty(), PATIENCE));
        shown = Optional.of(card);
        return new Waited(delivery.ackedAfter().orElseThrow(), posted);
    }

    private static boolean isFreshCard(Message message, Optional<Message> before) {
        return message.actionIds().contains("approve")
                && before.filter(old -> old.ts().equals(message.ts())).isEmpty();
    }

    private Duration read() {
        long began = System.nanoTime();
        var base = CompletableFuture.runAsync(() -> read(prod));
        read(staging);
        base.join();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static void read(TestDatabase database) {
        new ReadOnlyDatabase("bench", database.url())
                .read(connection -> CatalogQueries.read(connection, Extent.all("bench")));
    }

    private static TestDatabase database() {
        var database = TestPostgres.database();
        for (int i = 1; i <= TABLES; i++) {
            String parent = i == 1 ? "" : " references t" + (i - 1);
            database.execute(("create table t%d (id bigint primary key, parent bigint%s, a text not null,"
                            + " b text default 'x', c integer default 0 not null, d timestamptz default now(),"
                            + " e numeric(12, 2), f boolean default false, g jsonb, h varchar(80));"
                            + " create index t%d_a on t%d (a, c)")
                    .formatted(i, parent, i, i));
        }
        return database;
    }

    private Settings settings() {
        var tokens = workspace.tokens();
        return Settings.load(
                Map.of(
                        "STAGING_DATABASE_URL", staging.text(),
                        "PROD_DATABASE_URL", prod.text(),
                        "DATABASE_URL", TestPostgres.database().text(),
                        "SLACK_API_URL", standIns.slackApiUrl(),
                        "SLACK_BOT_TOKEN", tokens.bot(),
                        "SLACK_APP_TOKEN", tokens.app(),
                        "SLACK_CHANNEL", channel),
                Optional.empty());
    }
}
