package dev.driftgate.contract;

import static dev.driftgate.testing.TestApp.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.demo.asana.AsanaStandIn;
import dev.driftgate.request.postgres.RequestStore;
import dev.driftgate.testing.Standby;
import dev.driftgate.testing.TestApp;
import dev.driftgate.testing.TestPostgres.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.NullMarked;

/**
 * Days of an app that runs as two instances over one database, with a standby as its replica and a dbt project; they pass
 * as fast as the work of each is done.
 */
@NullMarked
final class Month implements AutoCloseable {
    static final ZoneId ZONE = ZoneId.of("Europe/Zurich");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final String RUN = " from driftgate.scheduled_tasks where task_name = 'contract-daily:shop'";

    final TestApp app = new TestApp();
    private final Standby servers = Standby.start();
    private final TestDatabase primary = servers.primary("app");
    private final TestDatabase standby = servers.standby("app");
    private final Path folder;
    private final MonthNews news = new MonthNews(app);
    private final StringBuilder ledger = new StringBuilder();
    private final Map<Integer, Runnable> afterTry = new HashMap<>();
    private Runnable atTheTime = () -> {};
    private LocalDate today;

    Month(Path folder, LocalDate first) {
        this.folder = folder;
        this.today = first;
        servers.primary("postgres").execute("create database app");
        app.clock.forward(Duration.between(app.clock.instant(), at(first, LocalTime.MIDNIGHT)));
    }

    AsanaStandIn asana() {
        return app.standIns.asana();
    }

    /** For each day when its run was first tried, how often it was tried, what came to Slack, and below that what to Asana. */
    String ledger() {
        return ledger.toString();
    }

    void change(String sql) {
        changeOnPrimary(sql);
        servers.catchUp();
    }

    /** Whether or not the standby hears of it. */
    void changeOnPrimary(String sql) {
        primary.execute(sql);
    }

    void replay(boolean on) {
        standby.execute("select pg_wal_replay_" + (on ? "resume" : "pause") + "()");
        if (on) {
            servers.catchUp();
        }
    }

    /** Writes a file of the dbt project. */
    void write(String file, String text) {
        try {
            var path = folder.resolve("analytics").resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Describes a table in a file of its own, with columns such as {@code {name: id}}. */
    void document(String table, String... columns) {
        write(
                "models/" + table + ".yml",
                "sources: [{name: shop, schema: public, tables: [{name: %s, columns: [%s]}]}]"
                        .formatted(table, String.join(", ", columns)));
    }

    /** Ends both instances, if they run, and starts two others. */
    void start(String... settings) {
        try {
            var file = Files.writeString(
                    folder.resolve("driftgate.yml"), """
                    slack: { channel: "${TEST_CHANNEL}" }
                    contracts:
                      shop:
                        replica: ${REPLICA_DATABASE_URL}
                        dbt: analytics
                        daily: "02:30"
                        zone: %s
                        %s
                    """.formatted(ZONE, String.join("\n    ", settings)));
            var environment = Map.of("DRIFTGATE_CONFIG", file.toString(), "REPLICA_DATABASE_URL", standby.text());
            app.restart(environment);
            app.start(environment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Once today's run has been tried so often. */
    void after(int tries, Runnable work) {
        afterTry.put(tries, work);
    }

    /** At the moment at which today's run is due. */
    void atTheTime(Runnable work) {
        atTheTime = work;
    }

    /** Two people ask at once, and get their answers, which the daily run's own card must not be taken for. */
    void peopleAsk() {
        int before = app.cards().size();
        app.type("/drift contract");
        app.type("/drift contract");
        await(() -> app.cards().size() >= before + 2
                && rows("select 1 from driftgate.scheduled_tasks where task_name = '" + RequestStore.COMMAND + "'")
                        .isEmpty());
    }

    void completeLast() {
        asana().complete(last(), true);
        news.asana();
    }

    void deleteLast() {
        asana().delete(last());
        news.asana();
    }

    private String last() {
        var tasks = asana().tasks();
        return tasks.get(tasks.size() - 1).gid();
    }

    void stop() {
        app.stop();
    }

    void clock(String time) {
        app.clock.to(at(today, LocalTime.parse(time)));
    }

    /** Lets the day pass, and writes down what came of it. */
    void pass() {
        var tries = new ArrayList<LocalTime>();
        while (due().isBefore(at(today.plusDays(1), LocalTime.MIDNIGHT))) {
            tries.add(oneTry(due()));
            afterTry.getOrDefault(tries.size(), () -> {}).run();
        }
        enter(tries);
        afterTry.clear();
        today = today.plusDays(1);
    }

    @Override
    public void close() throws IOException {
        app.close();
        servers.close();
    }

    private LocalTime oneTry(Instant due) {
        app.clock.to(due);
        var time = LocalTime.ofInstant(app.clock.instant(), ZONE).truncatedTo(ChronoUnit.MINUTES);
        atTheTime.run();
        atTheTime = () -> {};
        await(() -> !rows("select 1" + RUN + " and not picked and execution_time > '" + due + "'")
                .isEmpty());
        return time;
    }

    private void enter(List<LocalTime> tries) {
        if (rows("select 1" + RUN + " and last_success is not null").isEmpty()) {
            await(news::isInSlack);
        }
        ledger.append("%-6s  %s  %2d  %s"
                .formatted(DAY.format(today), tries.get(0), tries.size(), String.join(", ", news.slack()))
                .strip());
        news.asana().forEach(line -> ledger.append("\n        ").append(line));
        ledger.append('\n');
    }

    private Instant due() {
        return Instant.parse(
                rows("select to_char(execution_time at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')" + RUN)
                        .get(0));
    }

    List<String> rows(String sql) {
        return app.own.rows(sql);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return ZonedDateTime.of(day, time, ZONE).toInstant();
    }

    private static void await(BooleanSupplier done) {
        var end = System.nanoTime() + SOON.toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it comes in time").isLessThan(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
