package dev.driftgate.cli;

import com.slack.api.Slack;
import dev.driftgate.channel.slack.Announcements;
import dev.driftgate.channel.slack.SlackChannels;
import dev.driftgate.check.Checks;
import dev.driftgate.failure.Misconfigured;
import dev.driftgate.probe.Probes;
import dev.driftgate.request.postgres.RequestStore;
import dev.driftgate.review.Approvers;
import dev.driftgate.review.Asking;
import dev.driftgate.review.CardMessages;
import dev.driftgate.review.Comparisons;
import dev.driftgate.review.Decisions;
import dev.driftgate.review.Filing;
import dev.driftgate.review.ReviewCards;
import dev.driftgate.review.Tickets;
import dev.driftgate.review.postgres.ReviewStore;
import dev.driftgate.schedule.Chores;
import dev.driftgate.schedule.Daily;
import dev.driftgate.schedule.Schedule;
import dev.driftgate.settings.Settings;
import dev.driftgate.slack.Answering;
import dev.driftgate.slack.Inbox;
import dev.driftgate.slack.SlackDoor;
import dev.driftgate.slack.SlackSocket;
import dev.driftgate.slack.SlackTokens;
import dev.driftgate.slack.UseCases;
import dev.driftgate.store.OwnDatabase;
import dev.driftgate.store.Pulse;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** The whole app: what it is made of, opened in the order of need and closed in the opposite one. */
public final class Serving implements AutoCloseable {
    private final Opened opened = Opened.untilExit();

    private volatile Optional<SlackSocket> socket = Optional.empty();

    private Serving() {}

    /**
     * Opens Driftgate's own database, starts to look for due work and connects to Slack, which may not answer yet. It closes
     * itself when the program is told to stop.
     *
     * @throws Misconfigured when a setting is missing or wrong
     * @throws dev.driftgate.failure.OutsideFailure when the database cannot be reached
     */
    public static Serving start(Settings settings) {
        return start(settings, OwnDatabase::clock);
    }

    /** The same at another time than the database's. */
    public static Serving start(Settings settings, InstantSource clock) {
        return start(settings, database -> clock);
    }

    private static Serving start(Settings settings, Function<OwnDatabase, InstantSource> clock) {
        var serving = new Serving();
        try {
            serving.open(settings, clock);
            return serving;
        } catch (RuntimeException e) {
            serving.close();
            throw e;
        }
    }

    /** Whether Slack answers. */
    public boolean connected() {
        return socket.filter(SlackSocket::connected).isPresent();
    }

    /** Stops taking work, lets what runs come to its end, and lets go of everything; a second time does nothing. */
    @Override
    public void close() {
        opened.close();
    }

    private void open(Settings settings, Function<OwnDatabase, InstantSource> time) {
        var tokens = SlackTokens.of(settings.slack());
        var database = opened.open(() -> OwnDatabase.open(settings.store()));
        var clock = time.apply(database);
        Slack slack = SlackSocket.client(settings.slack());
        var channels = new SlackChannels(slack, tokens.bot());
        var announcements = new Announcements(channels, settings.slack().channel());
        var contracts = new ContractParts(settings, database, clock).contracts(announcements);

        var readers = Executors.newCachedThreadPool(Serving::daemon);
        opened.keep(readers::shutdownNow);
        readers.execute(new Concerns(settings)::log);
        var store = new ReviewStore(database.jdbi(), clock);
        store.showOutdated();
        var comparisons = new Comparisons(settings.comparisons(), new Checks(readers, clock), store);
        var approvers = new Approvers(settings.slack(), channels, clock);
        var cards = new ReviewCards(store, channels, announcements, new CardMessages(comparisons, approvers));
        var use = new UseCases(
                comparisons,
                new Asking(comparisons, store, cards, announcements),
                new Decisions(store, cards, channels, approvers),
                contracts);

        var answering = new Answering(use, new RequestStore(database.jdbi()), channels, clock);
        var tickets = new Tickets(Trackers.linear(settings, clock), comparisons, channels);
        var filing = new Filing(store, cards, comparisons, tickets, clock);
        var daily = new Daily(settings.contracts().values(), contracts);
        var chores = new Chores(answering::answer, filing, cards, daily);
        var schedule = opened.open(() -> Schedule.start(database, chores, clock));

        var inbox = new Inbox(new RequestStore(database.hastyJdbi()), schedule::wake);
        var door = new SlackDoor(use, inbox, channels, clock);
        // They say so, too, while Slack is waited for.
        settings.http()
                .flatMap(http -> Probes.start(http, () -> Pulse.of(database.hastyJdbi()), this::connected))
                .ifPresent(opened::keep);
        socket = Optional.of(opened.keep(SlackSocket.open(tokens, slack, door)));
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "driftgate-reader");
        thread.setDaemon(true);
        return thread;
    }
}
