package dev.driftgate.faults;

import static dev.driftgate.testing.TestApp.SOON;
import static dev.driftgate.testing.TestApp.YOU;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.testing.TestApp;
import dev.driftgate.testing.TestProcess;
import dev.driftgate.testing.WrongClock;
import java.io.IOException;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two instances whose machines' clocks are hours behind that of their own database, which then jumps, too. */
@NullMarked
class ClocksIT {
    private static final String DAILY = " from driftgate.scheduled_tasks where task_name = 'contract-daily:shop'";
    private static final String RAN = "select last_success" + DAILY + " and last_success is not null";
    private static final String DUE = "select execution_time" + DAILY;
    private static final String DUE_IN_HOURS =
            "select round(extract(epoch from execution_time - now()) / 3600)" + DAILY;

    private final TestApp app = TestApp.drifted();
    private final WrongClock clock = new WrongClock(app.own);
    private final List<TestProcess> instances = new ArrayList<>();

    @BeforeEach
    void two_instances_with_a_daily_run_in_three_hours() throws IOException {
        var inThreeHours = LocalTime.now(ZoneOffset.UTC).plusHours(3);
        app.daily = "daily: \"" + inThreeHours.format(DateTimeFormatter.ofPattern("HH:mm")) + "\"\n    zone: UTC";
        app.document("sources: [{name: shop, schema: public, tables: [{name: orders, columns: [{name: id}]}]}]");
        app.replica.execute("create table orders (id bigint, note text)");
        clock.ahead(10);
        for (int i = 0; i < 2; i++) {
            instances.add(TestProcess.start(app.environment(), "serve"));
        }
        app.standIns.slack().awaitConnections(2, SOON);
    }

    @AfterEach
    void close() throws IOException {
        for (var instance : instances) {
            instance.close();
        }
        app.close();
    }

    @Test
    void they_go_by_the_databases_time_and_what_is_due_is_done_once_however_it_jumps() throws Exception {
        assertThat(app.own.rows(DUE_IN_HOURS))
                .as("tomorrow, where it is ten hours later")
                .containsExactly("27");
        decide(10);

        jump(9);
        decide(9);
        assertThat(app.own.rows(RAN)).isEmpty();

        jump(10 + 18);
        app.awaitOwn(RAN, rows -> !rows.isEmpty());
        decide(28);
        var ran = app.own.rows(RAN);
        var due = app.own.rows(DUE);

        jump(10 + 16);
        decide(26);
        assertThat(app.own.rows(RAN)).as("when it ran").isEqualTo(ran);
        assertThat(app.own.rows(DUE)).as("when it is due again").isEqualTo(due);

        // What was to be looked at again at a time waits until it is that late once more.
        jump(10 + 19);
        new Oracle(app).judge(Scale.PATIENCE);
        assertThat(app.standIns.asana().tasks()).hasSize(1);
        for (var instance : instances) {
            assertThat(instance.errors())
                    // Whole seconds, of a little less or a little more than ten hours.
                    .containsPattern(
                            "the clock of this machine is (35999|36000) s behind the own database's; Driftgate");
        }
    }

    /** A check, an approval and its issue, at the time that is so many hours ahead of this machine's. */
    private void decide(int hours) {
        app.staging.execute("alter table orders add column at_" + hours + " text");
        var card = app.check();
        app.click(YOU, card, "approve");
        app.awaitCard(card.ts(), filed -> filed.words().contains("Filed as"));
        assertThat(app.own.rows("select round(extract(epoch from at - now()) / 3600) from driftgate.review_event"
                        + " order by id desc limit 1"))
                .containsExactly(Integer.toString(hours));
    }

    private void jump(int hours) throws InterruptedException {
        clock.ahead(hours);
        // Both ask for it every five seconds.
        Thread.sleep(6_000);
    }
}
