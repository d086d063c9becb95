package dev.driftgate.schedule;

import static dev.driftgate.testing.TestApp.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.demo.http.Fault;
import dev.driftgate.testing.TestApp;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The daily run, on two instances that share a database. */
@NullMarked
class DailyIT {
    private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");
    private static final String SOURCES =
            "sources: [{name: shop, schema: public, tables: [{name: orders, columns: [{name: id}]}]}]";

    private static final String DAILY = "task_name = 'contract-daily:shop'";
    private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH:mm");

    private final TestApp app = new TestApp();
    /** Hours away from now, so that only the test decides when it is due. */
    private final LocalTime time =
            LocalTime.now(ZONE).plusHours(6).withSecond(0).withNano(0);

    @BeforeEach
    void a_contract_with_a_time() {
        app.document(SOURCES);
        app.daily = "daily: \"" + HOURS.format(time) + "\"\n    zone: Europe/Zurich";
        app.replica.execute("create table orders (id bigint)");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void the_first_run_is_due_at_the_set_time_in_the_set_zone() {
        app.start();
        var due = OffsetDateTime.parse(due()).atZoneSameInstant(ZONE);
        assertThat(due.toLocalTime()).isEqualTo(time);
    }

    @Test
    void two_instances_run_it_once_and_tell_it_once() throws InterruptedException {
        app.replica.execute("alter table orders add column note text");
        app.start();
        app.start();
        dueNow();
        app.awaitCard(message -> message.words().contains("Filed an Asana task"));
        awaitRun();
        assertThat(OffsetDateTime.parse(due())).isAfter(OffsetDateTime.now(ZONE).plusHours(1));

        dueNow();
        awaitRun();
        assertThat(app.cards())
                .as("the next day with the same finding is quiet")
                .hasSize(1);
        assertThat(app.standIns.asana().tasks()).hasSize(1);
        assertThat(app.standIns.asana().tasks().get(0).stories()).isEmpty();
    }

    @Test
    void nothing_undocumented_is_quiet() throws InterruptedException {
        app.start();
        dueNow();
        awaitRun();
        assertThat(app.cards()).isEmpty();
        assertThat(app.standIns.asana().tasks()).isEmpty();
    }

    @Test
    void a_contract_that_cannot_be_read_is_told_in_the_channel() {
        app.document("sources: [{name: shop");
        app.start();
        dueNow();
        app.awaitCard(message ->
                message.words().contains("gave no answer") && message.words().contains("sources.yml"));
        assertThat(app.standIns.asana().tasks()).isEmpty();
    }

    @Test
    void a_fault_of_the_program_is_told_at_the_first_try() throws InterruptedException {
        app.start();
        app.own.execute("alter table driftgate.contract_check rename column checked_at to lost");
        dueNow();
        app.awaitCard(message -> message.words().contains("Something unexpected happened, the log has it"));
        awaitRow("coalesce(consecutive_failures, 0) = 0 and not picked");
        assertThat(OffsetDateTime.parse(due())).isAfter(OffsetDateTime.now(ZONE).plusHours(1));
    }

    @Test
    void a_try_that_is_due_again_stays_due_when_the_app_is_started_anew() throws InterruptedException {
        var first = app.start();
        app.replica.allowConnections(false);
        dueNow();
        awaitRow("consecutive_failures = 1 and not picked");
        var again = due();
        assertThat(OffsetDateTime.parse(again))
                .isBefore(OffsetDateTime.now(ZONE).plusMinutes(6));
        first.close();
        app.start();
        assertThat(due()).isEqualTo(again);

        app.replica.allowConnections(true);
        app.replica.execute("alter table orders add column note text");
        app.clock.forward(Duration.ofMinutes(6));
        app.awaitCard(message -> message.words().contains("Filed an Asana task"));
    }

    @Test
    void a_day_of_failures_is_told_once_and_the_next_day_is_tried_for_an_hour_again() throws InterruptedException {
        app.start();
        app.replica.allowConnections(false);
        dueNow();
        awaitRow("consecutive_failures = 1 and not picked");
        app.own.execute("update driftgate.scheduled_tasks set consecutive_failures = 12 where " + DAILY);
        dueNow();
        app.awaitCard(message -> message.words().contains("gave no answer"));
        awaitRow("coalesce(consecutive_failures, 0) = 0 and not picked");
        assertThat(OffsetDateTime.parse(due())).isAfter(OffsetDateTime.now(ZONE).plusHours(1));

        dueNow();
        awaitRow("consecutive_failures = 1 and not picked");
        assertThat(OffsetDateTime.parse(due()))
                .isBefore(OffsetDateTime.now(ZONE).plusMinutes(6));
        assertThat(app.cards()).hasSize(1);
    }

    @Test
    void that_a_day_brought_no_answer_is_told_when_slack_takes_it() throws InterruptedException {
        app.start();
        app.replica.allowConnections(false);
        dueNow();
        awaitRow("consecutive_failures = 1 and not picked");
        app.own.execute("update driftgate.scheduled_tasks set consecutive_failures = 12 where " + DAILY);
        app.standIns.slack().failNext("chat.postMessage", Fault.slackError("internal_error"));
        dueNow();
        awaitRow("consecutive_failures = 13 and not picked");
        assertThat(app.cards()).isEmpty();
        app.clock.forward(Duration.ofMinutes(6));
        app.awaitCard(message -> message.words().contains("gave no answer"));
        awaitRow("coalesce(consecutive_failures, 0) = 0 and not picked");
        assertThat(OffsetDateTime.parse(due())).isAfter(OffsetDateTime.now(ZONE).plusHours(1));
    }

    @Test
    void what_slack_did_not_take_is_told_by_the_next_try_though_the_task_is_there() throws InterruptedException {
        app.replica.execute("alter table orders add column note text");
        app.start();
        app.standIns.slack().failNext("chat.postMessage", Fault.slackError("internal_error"));
        dueNow();
        awaitRow("consecutive_failures = 1 and not picked");
        assertThat(app.standIns.asana().tasks()).hasSize(1);
        assertThat(app.cards()).isEmpty();
        app.clock.forward(Duration.ofMinutes(6));
        app.awaitCard(message -> message.words().contains("already lists all of it"));
        awaitRun();
        assertThat(app.cards()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3 hours", "3 days"})
    void a_time_that_passed_while_nothing_ran_is_made_up_for_once(String ago) throws InterruptedException {
        app.replica.execute("alter table orders add column note text");
        app.start();
        app.stop();
        app.own.execute(
                "update driftgate.scheduled_tasks set execution_time = now() - interval '" + ago + "' where " + DAILY);
        app.start();
        app.awaitCard(message -> message.words().contains("Filed an Asana task"));
        awaitRun();
        var next = OffsetDateTime.parse(due());
        assertThat(next)
                .isBetween(OffsetDateTime.now(ZONE), OffsetDateTime.now(ZONE).plusDays(1));
        assertThat(next.atZoneSameInstant(ZONE).toLocalTime()).isEqualTo(time);
        assertThat(app.cards()).hasSize(1);
    }

    @Test
    void a_service_that_asks_for_more_than_five_minutes_gets_them() throws InterruptedException {
        app.replica.execute("alter table orders add column note text");
        app.start();
        app.standIns.asana().failNext("POST /tasks", Fault.tooManyRequests(1200));
        dueNow();
        awaitRow("consecutive_failures = 1 and not picked");
        assertThat(OffsetDateTime.parse(due())).isAfter(OffsetDateTime.now(ZONE).plusMinutes(19));
        assertThat(app.standIns.asana().tasks()).isEmpty();
    }

    @Test
    void a_day_that_was_run_is_not_run_again_because_the_clock_went_back() throws InterruptedException {
        app.start();
        app.clock.forward(Duration.ofHours(7));
        awaitRun();
        var tomorrow = due();
        assertThat(OffsetDateTime.parse(tomorrow))
                .isAfter(OffsetDateTime.now(ZONE).plusHours(24));
        app.stop();
        app.clock.forward(Duration.ofHours(-7));
        app.start();
        assertThat(due()).isEqualTo(tomorrow);
    }

    @Test
    void another_time_in_the_settings_counts_from_the_next_start_on() {
        app.start();
        var before = due();
        var later = time.plusHours(1);
        app.daily = app.daily.replace(HOURS.format(time), HOURS.format(later));
        app.restart(Map.of());
        assertThat(due()).isNotEqualTo(before);
        assertThat(OffsetDateTime.parse(due()).atZoneSameInstant(ZONE).toLocalTime())
                .isEqualTo(later);
    }

    private void dueNow() {
        app.own.execute(
                "update driftgate.scheduled_tasks set execution_time = now(), last_success = null where " + DAILY);
    }

    private void awaitRun() throws InterruptedException {
        awaitRow("last_success is not null");
    }

    private void awaitRow(String condition) throws InterruptedException {
        var end = System.nanoTime() + SOON.toNanos();
        while (app.own
                .rows("select 1 from driftgate.scheduled_tasks where " + DAILY + " and " + condition)
                .isEmpty()) {
            assertThat(System.nanoTime())
                    .as(
                            "%s in time: %s",
                            condition, app.own.rows("select row(t.*)::text from driftgate.scheduled_tasks t"))
                    .isLessThan(end);
            Thread.sleep(50);
        }
    }

    private String due() {
        return app.own
                .rows("select to_char(execution_time at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"
                        + " from driftgate.scheduled_tasks where " + DAILY)
                .get(0);
    }
}
