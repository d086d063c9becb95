package dev.driftgate.faults;

import static dev.driftgate.testing.TestApp.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.demo.http.Fault;
import dev.driftgate.demo.slack.Message;
import dev.driftgate.testing.TestApp;
import dev.driftgate.testing.TestProcess;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The instance that is at work on the daily run is lost to it in one way or another; a second one is there. */
@NullMarked
class LeaderIT {
    private static final String DAILY = "task_name = 'contract-daily:shop'";
    private static final String AT_WORK = "select 1 from driftgate.scheduled_tasks where picked and " + DAILY;
    private static final String ENDED =
            "select 1 from driftgate.scheduled_tasks where not picked and last_success is not null and " + DAILY;
    private static final String ASKED = "Asana has the task";
    private static final String FROZEN = "frozen when Asana has the task";
    private static final Duration TAKEN_OVER = Duration.ofSeconds(10);
    /** From one that is frozen while it holds the lock for filing, until Postgres ends its session. */
    private static final Duration LET_GO = Duration.ofSeconds(60);

    /** How long the first stays frozen or cut off after the other has done its work. */
    private static final Duration LONGER = Scale.time("longer", Duration.ZERO);

    /** What becomes of the first, and what mends it once the second has done the work. */
    private record Blow(String name, String when, Deed falls, Deed passes) {}

    @FunctionalInterface
    private interface Deed {
        void on(TestProcess first, Links links) throws Exception;
    }

    @Test
    void the_daily_run_of_an_instance_that_is_lost_is_ended_by_the_other_once() throws Exception {
        var blows = List.of(
                new Blow("killed", AT_WORK, (first, links) -> first.kill(), (first, links) -> {}),
                new Blow("frozen", AT_WORK, (first, links) -> first.freeze(), (first, links) -> first.wake()),
                new Blow(
                        "cut from its database",
                        AT_WORK,
                        (first, links) -> links.of("DATABASE_URL").refuse(),
                        (first, links) -> links.of("DATABASE_URL").mend()),
                new Blow(
                        "cut from its database at the end of its reading",
                        AT_WORK,
                        (first, links) -> {
                            links.of("DATABASE_URL").refuse();
                            links.of("REPLICA_DATABASE_URL").delay(Duration.ZERO);
                        },
                        (first, links) -> links.of("DATABASE_URL").mend()),
                new Blow("killed when Asana has the task", ASKED, (first, links) -> first.kill(), (first, links) -> {}),
                new Blow(FROZEN, ASKED, (first, links) -> first.freeze(), (first, links) -> first.wake()));
        int least = blows.size() - Scale.count("leaders", 3);
        // Side by side they would take the machine from each other. The last, which nobody hurries, loads the classes.
        for (int i = blows.size() - 1; i >= least; i--) {
            befall(blows.get(i));
        }
    }

    private static void befall(Blow blow) throws Exception {
        try (var app = watching()) {
            var environment = app.environment();
            try (var links = new Links(environment, List.of("REPLICA_DATABASE_URL", "DATABASE_URL"));
                    var first = TestProcess.start(environment, "serve")) {
                app.standIns.slack().awaitConnections(1, SOON);
                if (blow.when().equals(ASKED)) {
                    app.standIns.asana().failNext("POST /tasks", Fault.answerLate(Duration.ofSeconds(20)));
                } else {
                    links.of("REPLICA_DATABASE_URL").delay(Duration.ofMillis(700));
                }
                dueNow(app);
                await(app, blow.when());
                app.start();
                strike(app, blow, first, links);
            }
        }
    }

    private static void await(TestApp app, String moment) {
        if (moment.equals(ASKED)) {
            app.await(() -> !app.standIns.asana().tasks().isEmpty());
        } else {
            app.awaitOwn(moment, rows -> !rows.isEmpty());
        }
    }

    private static void strike(TestApp app, Blow blow, TestProcess first, Links links) throws Exception {
        blow.falls().on(first, links);
        long lost = System.nanoTime();
        app.await(Scale.PATIENCE, () -> app.cards().stream().anyMatch(LeaderIT::tells));
        var took = Duration.ofNanos(System.nanoTime() - lost);
        app.awaitOwn(ENDED, rows -> !rows.isEmpty());
        Thread.sleep(LONGER.toMillis());
        blow.passes().on(first, links);
        if (first.isAlive()) {
            // It ends what it was at, as far as it is let.
            assertThat(first.terminate()).as(blow.name()).isIn(0, 143);
        }
        new Oracle(app).judge(SOON);
        assertThat(app.standIns.asana().tasks()).as(blow.name()).hasSize(1);
        assertThat(app.cards()).as(blow.name()).hasSize(1);
        assertThat(took).as(blow.name()).isLessThan(blow.name().equals(FROZEN) ? LET_GO : TAKEN_OVER);
        System.out.println(
                "daily run, leader " + blow.name() + ": ended by the other after " + took.toMillis() + " ms");
    }

    private static boolean tells(Message note) {
        return note.words().contains("Filed an Asana task") || note.words().contains("already lists all of it");
    }

    private static TestApp watching() {
        var app = new TestApp();
        var hoursAway = LocalTime.now(ZoneOffset.UTC).plusHours(6);
        app.daily = "daily: \"" + hoursAway.format(DateTimeFormatter.ofPattern("HH:mm")) + "\"\n    zone: UTC";
        app.document("sources: [{name: shop, schema: public, tables: [{name: orders, columns: [{name: id}]}]}]");
        app.replica.execute("create table orders (id bigint, note text)");
        return app;
    }

    private static void dueNow(TestApp app) {
        app.own.execute("update driftgate.scheduled_tasks set execution_time = now() where " + DAILY);
    }
}
