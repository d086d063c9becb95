package dev.driftgate.faults;

import static dev.driftgate.faults.DeadlyRounds.acknowledged;
import static dev.driftgate.testing.TestApp.YOU;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.demo.slack.Message;
import dev.driftgate.testing.TestApp;
import dev.driftgate.testing.TestProcess;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A start with many reviews that wait for people. */
@NullMarked
class RestartIT {
    private static final int REVIEWS = Scale.count("pending", 100);
    private static final Duration LIMIT = Scale.time("ready", Duration.ofSeconds(15));
    private static final int PRESSED = Scale.count("pressed", 6);

    private final TestApp app = TestApp.drifted();

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void with_many_reviews_waiting_it_is_ready_at_once_and_their_cards_work() throws Exception {
        app.others = REVIEWS;
        app.start();
        var cards = Waiting.after(app).more(REVIEWS);
        app.stop();
        int port = freePort();
        var environment = app.environment();
        environment.put("DRIFTGATE_HTTP", Integer.toString(port));
        long began = System.nanoTime();
        try (var process = TestProcess.start(environment, "serve")) {
            awaitReady(port);
            var ready = Duration.ofNanos(System.nanoTime() - began);
            System.out.println("restart: ready after " + ready.toMillis() + " ms with " + REVIEWS + " reviews waiting");
            assertThat(ready).isLessThan(LIMIT);
            app.standIns.slack().awaitConnections(1, TestApp.SOON);
            press(cards);
            assertThat(process.terminate()).isIn(0, 143);
        }
    }

    private void press(List<Message> cards) {
        long seed = Scale.seed();
        System.out.println("restart: seed " + seed);
        var sample = new ArrayList<>(cards);
        Collections.shuffle(sample, new Random(seed));
        for (int i = 0; i < PRESSED; i++) {
            var card = sample.get(i);
            String action = i % 2 == 0 ? "approve" : "ignore";
            acknowledged(() -> app.click(YOU, card, action));
        }
        new Oracle(app).judge(Scale.PATIENCE);
        assertThat(app.issues()).hasSize(PRESSED / 2);
        assertThat(app.own.rows("select 1 from driftgate.review where state = 'ignored'"))
                .hasSize(PRESSED / 2);
    }

    private static void awaitReady(int port) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/readyz"))
                .build();
        var client = HttpClient.newHttpClient();
        long end = System.nanoTime() + TestApp.SOON.toNanos();
        while (!ready(client, request)) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private static boolean ready(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
