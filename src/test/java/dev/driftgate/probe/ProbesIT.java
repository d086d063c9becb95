package dev.driftgate.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.driftgate.failure.Misconfigured;
import dev.driftgate.settings.HttpSettings;
import dev.driftgate.settings.StoreSettings;
import dev.driftgate.store.OwnDatabase;
import dev.driftgate.store.Pulse;
import dev.driftgate.testing.TestApp;
import dev.driftgate.testing.TestPostgres;
import dev.driftgate.testing.TestPostgres.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@NullMarked
class ProbesIT {
    private static final HttpSettings ANYWHERE = new HttpSettings("127.0.0.1", 0, true);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final TestDatabase database = TestPostgres.database();
    private final OwnDatabase own =
            OwnDatabase.open(new StoreSettings(Optional.of(database.url()), Path.of("nowhere")));
    private final AtomicBoolean connected = new AtomicBoolean(true);
    private final Probes probes = Probes.start(ANYWHERE, () -> Pulse.of(own.hastyJdbi()), connected::get)
            .orElseThrow();

    @AfterEach
    void close() {
        probes.close();
        own.close();
    }

    @Test
    void it_is_ready_as_long_as_its_own_database_answers_whatever_slack_does() throws Exception {
        assertThat(get("/readyz").statusCode()).isEqualTo(200);
        connected.set(false);
        assertThat(get("/readyz").statusCode()).isEqualTo(200);
        assertThat(get("/readyz").body()).contains("Slack: not connected");
        database.allowConnections(false);
        assertThat(get("/readyz").statusCode()).isEqualTo(503);
        assertThat(get("/readyz").body()).contains("own database: does not answer");
        assertThat(get("/healthz").statusCode()).isEqualTo(200);
        assertThat(get("/metrics").body())
                .contains("driftgate_database_up 0.0", "driftgate_slack_connected 0.0")
                .doesNotContain("driftgate_reviews_pending{");
        database.allowConnections(true);
        aConnectionCanBeHad();
        assertThat(get("/readyz").statusCode()).isEqualTo(200);
    }

    /** The pool tries anew after a wait that grows with the outage. */
    private void aConnectionCanBeHad() {
        long end = System.nanoTime() + TestApp.SOON.toNanos();
        while (!answers()) {
            assertThat(System.nanoTime()).as("a connection comes in time").isLessThan(end);
        }
    }

    private boolean answers() {
        try {
            own.hastyJdbi().useHandle(handle -> handle.execute("select 1"));
            return true;
        } catch (JdbiException e) {
            return false;
        }
    }

    @Test
    void it_is_not_ready_while_its_own_database_takes_no_writes() throws Exception {
        readOnly(true);
        await("own database: takes no writes");
        assertThat(get("/readyz").statusCode()).isEqualTo(503);
        assertThat(get("/metrics").body()).contains("driftgate_database_up 0.0", "driftgate_reviews_failed 0.0");
        readOnly(false);
        await("own database: answers");
        assertThat(get("/readyz").statusCode()).isEqualTo(200);
    }

    @Test
    void prometheus_is_told_what_waits_and_for_how_long() throws Exception {
        review("pending", "now()", "null");
        review("pending", "now() - interval '3 days'", "null");
        review("approved", "now() - interval '2 hours'", "now() - interval '90 minutes'");
        review("failed", "now() - interval '2 hours'", "now() - interval '90 minutes'");
        database.execute("insert into driftgate.scheduled_tasks (task_name, task_instance, execution_time, picked,"
                + " consecutive_failures, version) values ('file', 'a', now() - interval '70 s', false, 3, 1),"
                + " ('file', 'b', now() + interval '1 h', false, 0, 1)");
        database.execute("insert into driftgate.contract_check values ('app', '2026-11-20T07:00:00Z')");
        database.execute("insert into driftgate.replica_lag values ('app', 3720, now())");
        database.execute("insert into driftgate.request (id, asked_at, what, subject, asked_by, channel, response_url)"
                + " values ('1', now() - interval '95 minutes', 'check', 'shop', 'U1', 'C1', 'http://127.0.0.1')");
        assertThat(get("/metrics").body()).containsPattern("driftgate_unsent_oldest_seconds 57\\d\\d.0");
        database.execute("update driftgate.request set done_at = now()");
        assertThat(get("/metrics").body())
                .contains(
                        "driftgate_database_up 1.0",
                        "driftgate_slack_connected 1.0",
                        "driftgate_reviews_pending{age=\"1h\"} 1.0",
                        "driftgate_reviews_pending{age=\"1d\"} 0.0",
                        "driftgate_reviews_pending{age=\"7d\"} 1.0",
                        "driftgate_reviews_failed 1.0",
                        "driftgate_tasks_waiting{task=\"file\"} 2.0",
                        "driftgate_tasks_failing{task=\"file\"} 1.0",
                        "driftgate_contract_last_success_timestamp_seconds{contract=\"app\"} 1.795158E9",
                        "driftgate_replica_lag_seconds{contract=\"app\"} 3720.0",
                        "jvm_memory_used_bytes")
                .containsPattern("driftgate_unsent_oldest_seconds 54\\d\\d.0")
                .containsPattern("driftgate_tasks_overdue_seconds\\{task=\"file\"} 7\\d.0");
    }

    @Test
    void every_alert_is_about_something_that_is_told() throws Exception {
        database.execute("insert into driftgate.scheduled_tasks (task_name, task_instance, execution_time, picked,"
                + " version) values ('file', 'a', now(), false, 1)");
        database.execute("insert into driftgate.contract_check values ('app', now())");
        database.execute("insert into driftgate.replica_lag values ('app', 1, now())");
        var rules = Files.readString(Path.of("docs", "alerts.yml"));
        var metrics = Pattern.compile("driftgate_[a-z_]+")
                .matcher(rules)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        assertThat(metrics).hasSizeGreaterThan(6);
        assertThat(get("/metrics").body().lines().map(line -> line.replaceAll("[{ ].*", "")))
                .containsAll(metrics);
    }

    @Test
    void it_says_that_it_lives_while_its_own_database_keeps_somebody_waiting() throws Exception {
        var answers = new CountDownLatch(1);
        try (var waiting =
                Probes.start(ANYWHERE, () -> late(answers), () -> true).orElseThrow()) {
            var metrics = CLIENT.sendAsync(request(waiting, "/metrics").build(), BodyHandlers.ofString());
            var ready = CLIENT.sendAsync(request(waiting, "/readyz").build(), BodyHandlers.ofString());
            assertThat(CLIENT.send(request(waiting, "/healthz").build(), BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
            assertThat(metrics.isDone() || ready.isDone()).isFalse();
            answers.countDown();
            assertThat(metrics.join().statusCode()).isEqualTo(200);
            assertThat(ready.join().statusCode()).isEqualTo(200);
        }
    }

    private Pulse late(CountDownLatch answers) {
        try {
            answers.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Pulse.of(own.jdbi());
    }

    @Test
    void nothing_else_is_served_and_nothing_can_be_sent() throws Exception {
        assertThat(get("/").statusCode()).isEqualTo(404);
        assertThat(get("/metrics/../healthz").statusCode()).isEqualTo(404);
        var sent = CLIENT.send(
                request(probes, "/healthz").POST(BodyPublishers.ofString("x")).build(), BodyHandlers.ofString());
        assertThat(sent.statusCode()).isEqualTo(405);
    }

    @Test
    void a_taken_port_is_refused_where_somebody_chose_it_and_else_done_without() {
        var taken = new HttpSettings("127.0.0.1", probes.port(), true);
        assertThatThrownBy(() -> Probes.start(taken, () -> Pulse.of(own.jdbi()), () -> true))
                .isInstanceOf(Misconfigured.class)
                .hasMessageContaining("cannot listen on 127.0.0.1:" + probes.port())
                .hasMessageContaining("DRIFTGATE_HTTP");
        var byChance = new HttpSettings("127.0.0.1", probes.port(), false);
        assertThat(Probes.start(byChance, () -> Pulse.of(own.jdbi()), () -> true))
                .isEmpty();
    }

    private void readOnly(boolean only) {
        new TestDatabase("postgres", database.port())
                .execute("alter database " + database.name() + " set default_transaction_read_only = " + only);
        database.allowConnections(false);
        database.allowConnections(true);
    }

    /** As long as its own database does not answer, one question takes three quarters of a second. */
    private void await(String state) throws Exception {
        for (int tries = 0; !get("/readyz").body().contains(state); tries++) {
            assertThat(tries).as("answers without: " + state).isLessThan(30);
        }
    }

    private void review(String state, String requested, String decided) {
        database.execute(
                "insert into driftgate.review (id, comparison, fingerprint, state, drift, changes, requested_by,"
                        + " requested_at, decided_by, decided_at) select gen_random_uuid(), gen_random_uuid(), 'f', '"
                        + state
                        + "', '{}', '{}', 'U1', " + requested + ", 'U2', " + decided);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(request(probes, path).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(Probes probes, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + probes.port() + path));
    }
}
