package dev.driftgate.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.demo.slack.Message;
import dev.driftgate.testing.Standby;
import dev.driftgate.testing.TestApp;
import dev.driftgate.testing.TestCommand;
import dev.driftgate.testing.TestPostgres.TestDatabase;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The standby that a contract is held against becomes a primary while the app runs. */
@NullMarked
class PromotedReplicaIT {
    private static final String FLAG = "was a standby on";
    private static final String DAILY = "task_name = 'contract-daily:shop'";

    private final TestApp app = new TestApp();
    private final Standby servers = Standby.start();
    private final TestDatabase primary = servers.primary("app");
    private final TestDatabase replica = servers.standby("app");
    private final TestCommand command;
    private Map<String, String> settings = Map.of();

    PromotedReplicaIT(@TempDir Path folder) {
        command = new TestCommand(folder);
    }

    @BeforeEach
    void a_contract_that_holds() {
        servers.primary("postgres").execute("create database app");
        servers.primary("postgres").execute("create role drift_ro login");
        primary.execute("create table orders (id bigint, note text)");
        servers.catchUp();
        app.document("sources: [{name: shop, schema: public, tables:"
                + " [{name: orders, columns: [{name: id}, {name: note}]}]}]");
        // Hours away from now, so that only the test decides when it is due.
        var time = LocalTime.now(ZoneOffset.UTC).plusHours(6).truncatedTo(ChronoUnit.MINUTES);
        app.daily = "daily: \"" + time + "\"\n    zone: UTC";
        settings = Map.of("REPLICA_DATABASE_URL", replica.text("drift_ro"));
        command.with(app.environment()).with(settings);
    }

    @AfterEach
    void close() throws Exception {
        app.close();
        servers.close();
    }

    @Test
    void it_is_told_wherever_people_look_and_findings_are_still_right() throws Exception {
        app.start(settings);
        assertThat(asked().words()).contains("keeps to its contract").doesNotContain(FLAG);
        dailyRun();
        assertThat(app.cards()).as("a standby is nothing to tell").hasSize(1);
        assertThat(command.run("doctor").output()).contains(" standby, app on").doesNotContain(FLAG);

        servers.promote();
        dailyRun();
        assertThat(app.cards()).hasSize(2);
        assertThat(last().words())
                .contains("keeps to its contract", FLAG, "and takes writes now", "leads to a standby")
                .contains("shop.replica");
        dailyRun();
        assertThat(app.cards()).as("unasked, it is told once").hasSize(2);
        assertThat(asked().words()).contains(FLAG);

        replica.execute("alter table orders rename note to remark");
        var told = asked();
        assertThat(told.words()).contains("remark", FLAG, "Filed an Asana task");
        assertThat(app.standIns.asana().tasks()).singleElement().satisfies(task -> {
            assertThat(task.htmlNotes()).contains("proven", FLAG);
            assertThat(task.name()).contains("1 undocumented");
        });
        doctorAndCommandLine();
    }

    @Test
    void a_server_that_was_no_standby_before_is_nothing_to_tell() throws Exception {
        servers.promote();
        app.start(settings);
        for (int i = 0; i < 2; i++) {
            assertThat(asked().words()).contains("keeps to its contract").doesNotContain("Note", "standby");
            dailyRun();
        }
        assertThat(app.cards()).hasSize(2);
        assertThat(app.own.rows("select contract from driftgate.replica_role")).isEmpty();
        assertThat(command.run("doctor").output()).doesNotContain("standby");
    }

    private void doctorAndCommandLine() throws Exception {
        var doctor = command.run("doctor");
        assertThat(doctor.exitCode()).isEqualTo(3);
        assertThat(doctor.output().lines().toList()).contains("fix  shop standby");
        assertThat(doctor.output().replaceAll("\\s+", " "))
                .contains("it works, but it was a standby on", replica.name());
        var printed = command.run("contract", "--format", "json");
        assertThat(printed.exitCode()).isEqualTo(1);
        assertThat(printed.errors())
                .startsWith("driftgate: the replica was a standby on")
                .hasLineCount(1);
        assertThat(command.run("contract").output().replaceAll("\\s+", " "))
                .contains("Note: the replica was a standby");
    }

    private Message asked() {
        var before = timestamps();
        app.type("/drift contract");
        Predicate<Message> fresh = message -> !before.contains(message.ts());
        var answer = app.awaitCard(fresh);
        app.awaitOwn("select id from driftgate.request where done_at is null", List::isEmpty);
        return answer;
    }

    private List<String> timestamps() {
        return app.cards().stream().map(Message::ts).toList();
    }

    private Message last() {
        var all = app.cards();
        return all.get(all.size() - 1);
    }

    private void dailyRun() {
        app.own.execute(
                "update driftgate.scheduled_tasks set execution_time = now(), last_success = null where " + DAILY);
        app.awaitOwn(
                "select 1 from driftgate.scheduled_tasks where last_success is not null and " + DAILY,
                rows -> !rows.isEmpty());
    }
}
