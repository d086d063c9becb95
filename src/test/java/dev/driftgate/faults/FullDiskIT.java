package dev.driftgate.faults;

import static dev.driftgate.testing.TestApp.SOON;
import static dev.driftgate.testing.TestApp.YOU;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.demo.slack.Delivery;
import dev.driftgate.demo.slack.Message;
import dev.driftgate.testing.MortalPostgres;
import dev.driftgate.testing.SmallDisk;
import dev.driftgate.testing.TestApp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The disk under the app's own database is full while people type and click, and has room again later. */
@NullMarked
class FullDiskIT {
    private static final int MEGABYTES = 128;
    private static final int WAITING = 6;
    private static final int MANY = 400;

    @SuppressWarnings("NullAway.Init") // set before each test
    private SmallDisk disk;

    @SuppressWarnings("NullAway.Init") // set before each test
    private MortalPostgres server;

    @SuppressWarnings("NullAway.Init") // set before each test
    private TestApp app;

    @SuppressWarnings("NullAway.Init") // set before each test
    private List<Message> waiting;

    @SuppressWarnings("NullAway.Init") // set before each test
    private URI health;

    /** The triggers of what was acknowledged without a word against it. */
    private final List<String> taken = new ArrayList<>();

    private int refused;

    @BeforeEach
    void reviews_wait_for_people() throws Exception {
        disk = SmallDisk.mounted(MEGABYTES);
        server = MortalPostgres.startOn(disk.folder());
        app = TestApp.driftedOn(server.database());
        app.others = WAITING;
        health = URI.create("http://127.0.0.1:" + freePort() + "/readyz");
        app.start(Map.of("DRIFTGATE_HTTP", health.getAuthority()));
        waiting = Waiting.after(app).more(WAITING);
    }

    @AfterEach
    void close() throws Exception {
        // Whatever fails, what is mounted goes; where nothing could be, there is nothing.
        try (var last = disk;
                var second = server;
                var first = app) {
            if (first != null) {
                last.makeRoom();
                second.supervise();
            }
        }
    }

    @Test
    void what_was_acknowledged_is_kept_and_the_rest_is_told_until_there_is_room() throws Exception {
        said(() -> app.click(YOU, waiting.get(0), "approve"));
        assertThat(ready()).isEqualTo(200);
        disk.fill();
        said(() -> app.click(YOU, waiting.get(1), "approve"));
        untilRefused();
        endedByItsLog();
        assertThat(said(() -> app.click(YOU, waiting.get(2), "approve")))
                .as("while it is down")
                .isFalse();
        assertThat(ready()).isEqualTo(503);
        app.await(() -> !isRunning());
        disk.makeRoom();
        server.supervise();
        new Oracle(app).judge(Scale.PATIENCE);
        assertThat(app.own.rows("select id from driftgate.request")).containsAll(taken);
        System.out.printf("full disk: %d taken, %d not recorded, all of the taken kept%n", taken.size(), refused);
        assertThat(ready()).isEqualTo(200);
        everybodyPressesAgain();
    }

    /** Somebody types until there is no page left to write to. */
    private void untilRefused() {
        for (int typed = 0; refused == 0; typed++) {
            assertThat(typed).as("commands taken by a full disk").isLessThan(MANY);
            said(() -> app.type("/drift check shop"));
        }
    }

    /** The log of the server needs another file, and a server that cannot write it ends. */
    private void endedByItsLog() {
        try {
            for (int i = 0; i < 10; i++) {
                server.database().execute("select pg_logical_emit_message(false, 'full', 'disk')");
                server.database().execute("select pg_switch_wal()");
            }
        } catch (IllegalStateException gone) {
            System.out.println("full disk: " + gone.getCause());
            return;
        }
        throw new AssertionError("it has written to a full disk");
    }

    private boolean isRunning() {
        try {
            return server.isRunning();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void everybodyPressesAgain() {
        for (var card : waiting) {
            app.click(YOU, card, "approve");
        }
        new Oracle(app).judge(SOON);
        assertThat(app.issues()).as("each filed once").hasSize(WAITING);
    }

    /** Whether it was taken; whatever it is, somebody hears of it in time. */
    private boolean said(Supplier<Delivery> deed) {
        long before = told();
        assertThat(deed.get().inTime()).isTrue();
        String trigger = app.lastEnvelope().payload().path("trigger_id").asText();
        if (told() > before) {
            refused++;
            return false;
        }
        taken.add(trigger);
        return true;
    }

    private int ready() throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(20)).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private long told() {
        return app.standIns.slack().ephemerals(YOU).stream()
                .filter(message -> message.words().contains("not recorded"))
                .count();
    }
}
