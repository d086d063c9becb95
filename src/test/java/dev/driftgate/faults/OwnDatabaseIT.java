package dev.driftgate.faults;

import static dev.driftgate.faults.DeadlyRounds.acknowledged;
import static dev.driftgate.testing.TestApp.YOU;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.demo.slack.Message;
import dev.driftgate.testing.MortalPostgres;
import dev.driftgate.testing.TestApp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to the server of the app's own database. */
@NullMarked
class OwnDatabaseIT {
    @SuppressWarnings("NullAway.Init") // set before each test
    private MortalPostgres server;

    @SuppressWarnings("NullAway.Init") // set before each test
    private TestApp app;

    @SuppressWarnings("NullAway.Init") // set before each test
    private List<Message> waiting;

    @BeforeEach
    void two_reviews_wait_for_people() throws Exception {
        server = MortalPostgres.start();
        app = TestApp.driftedOn(server.database());
        app.others = 2;
        app.start();
        waiting = Waiting.after(app).more(2);
    }

    @AfterEach
    void close() throws Exception {
        app.close();
        server.close();
    }

    @Test
    void killed_and_started_again_it_has_lost_nothing_that_was_acknowledged() throws Exception {
        acknowledged(() -> app.click(YOU, waiting.get(0), "approve"));
        server.kill();
        assertThat(app.click(YOU, waiting.get(1), "approve").inTime()).isTrue();
        app.awaitPrivately(YOU, "not recorded");
        server.startAgain();
        new Oracle(app).judge(TestApp.SOON);
        assertThat(app.issues()).hasSize(1);
        filedAfterAnotherPress();
    }

    @Test
    void while_it_only_reads_nothing_is_taken_and_afterwards_everything() {
        app.own.execute("alter system set default_transaction_read_only = on");
        app.own.execute("select pg_reload_conf()");
        app.await(() -> app.own.rows("show default_transaction_read_only").contains("on"));
        assertThat(app.click(YOU, waiting.get(1), "approve").inTime()).isTrue();
        app.awaitPrivately(YOU, "not recorded");
        app.own.execute("alter system reset default_transaction_read_only");
        app.own.execute("select pg_reload_conf()");
        app.await(() -> app.own.rows("show default_transaction_read_only").contains("off"));
        filedAfterAnotherPress();
    }

    @Test
    void without_a_connection_to_spare_nothing_is_taken_and_afterwards_everything() {
        app.stop();
        app.own.execute("create role own_app login in role postgres");
        app.start(Map.of("DATABASE_URL", app.own.text("own_app")));
        acknowledged(() -> app.click(YOU, waiting.get(0), "approve"));
        app.own.execute("alter role own_app connection limit 0");
        app.own.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'own_app'");
        // The first finds connections that are gone, the later ones that there are no others to be had.
        for (int pressed = 1; pressed <= 3; pressed++) {
            assertThat(app.click(YOU, waiting.get(1), "approve").inTime()).isTrue();
            assertThat(notRecorded()).isEqualTo(pressed);
        }
        app.own.execute("alter role own_app connection limit -1");
        new Oracle(app).judge(TestApp.SOON);
        assertThat(app.issues()).as("of what was taken before").hasSize(1);
        filedAfterAnotherPress();
    }

    @Test
    void while_it_is_down_everybody_who_presses_is_told_at_once() throws Exception {
        int people = 5;
        int presses = Scale.count("told", 4 * people);
        server.kill();
        var pressing = Collections.<Callable<List<Duration>>>nCopies(people, () -> {
            var waits = new ArrayList<Duration>();
            for (int i = 0; i < presses / people; i++) {
                waits.add(app.click(YOU, waiting.get(1), "approve").ackedAfter().orElseThrow());
            }
            return waits;
        });
        var waits =
                SideBySide.all(pressing).stream().flatMap(List::stream).sorted().toList();
        assertThat(notRecorded()).isEqualTo(waits.size());
        System.out.println("own database down: " + waits.size() + " presses, told after "
                + waits.get(waits.size() / 2).toMillis() + " ms in the middle, "
                + waits.get(waits.size() * 99 / 100).toMillis() + " ms at the 99th of a hundred");
        server.startAgain();
        filedAfterAnotherPress();
    }

    private long notRecorded() {
        return app.standIns.slack().ephemerals(YOU).stream()
                .filter(message -> message.words().contains("not recorded"))
                .count();
    }

    private void filedAfterAnotherPress() {
        int before = app.issues().size();
        String pressed = "select id from driftgate.request where message_ts = '"
                + waiting.get(1).ts() + "'";
        // The first press may still find connections that are gone, and is told so.
        for (int presses = 0; app.own.rows(pressed).isEmpty(); presses++) {
            assertThat(presses).as("presses that were not recorded").isLessThan(10);
            acknowledged(() -> app.click(YOU, waiting.get(1), "approve"));
        }
        app.awaitCard(waiting.get(1).ts(), card -> card.words().contains("Filed as"));
        new Oracle(app).judge(TestApp.SOON);
        assertThat(app.issues()).hasSize(before + 1);
    }
}
