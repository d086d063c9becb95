package dev.driftgate.schedule;

import static dev.driftgate.testing.TestApp.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.testing.TestApp;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The daily run, on two instances that share a database. */
@NullMarked
class DailyIT {
    private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");
    private static final String SOURCES =
            "sources: [{name: shop, schema: public, tables: [{name: orders, columns: [{name: id}]}]}]";

    private final TestApp app = new TestApp();
    /** Hours away from now, so that only the test decides when it is due. */
    private final LocalTime time =
            LocalTime.now(ZONE).plusHours(6).withSecond(0).withNano(0);

    @BeforeEach
    void a_contract_with_a_time() {
        app.document(SOURCES);
        app.daily = "daily: \"" + time.format(DateTimeFormatter.ofPattern("HH:mm")) + "\"\n    zone: Europe/Zurich";
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

    private void dueNow() {
        app.own.execute("update driftgate.scheduled_tasks set execution_time = now(), last_success = null"
                + " where task_name = 'contract-daily:shop'");
    }

    private void awaitRun() throws InterruptedException {
        var end = System.nanoTime() + SOON.toNanos();
        while (app.own
                .rows("select 1 from driftgate.scheduled_tasks"
                        + " where task_name = 'contract-daily:shop' and last_success is not null")
                .isEmpty()) {
            assertThat(System.nanoTime())
                    .as(
                            "the run comes in time: %s",
                            app.own.rows("select row(t.*)::text from driftgate.scheduled_tasks t"))
                    .isLessThan(end);
            Thread.sleep(50);
        }
    }

    private String due() {
        return app.own
                .rows("select to_char(execution_time at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"
                        + " from driftgate.scheduled_tasks where task_name = 'contract-daily:shop'")
                .get(0);
    }
}
