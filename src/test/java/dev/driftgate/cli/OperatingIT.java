package dev.driftgate.cli;

import static dev.driftgate.testing.TestApp.YOU;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.driftgate.testing.Canaries;
import dev.driftgate.testing.TestApp;
import dev.driftgate.testing.TestProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code serve} as those see it who run it. */
@NullMarked
class OperatingIT {
    private static final Pattern SERVED = Pattern.compile("health and metrics are served on 127\\.0\\.0\\.1:(\\d+)");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String UNDER_WAY = "select 1 from driftgate.request where done_at is null union all"
            + " select 1 from driftgate.card join driftgate.review on review_id = id where shown_version < version";

    private final TestApp app = new TestApp();

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void it_says_how_it_is_and_logs_a_line_of_json_for_a_decision() throws Exception {
        app.prod.execute("create table orders (id bigint primary key)");
        app.staging.execute("create table orders (id bigint primary key, region text)");
        var environment = app.environment();
        environment.put("DRIFTGATE_HTTP", "127.0.0.1:0");
        environment.put("DRIFTGATE_LOG", "json");
        try (var process = TestProcess.start(environment, "serve")) {
            app.standIns.slack().awaitConnections(1, TestApp.SOON);
            var card = app.check();
            app.click(YOU, card, "approve");
            app.awaitCard(card.ts(), shown -> shown.words().contains("Filed as"));

            app.awaitOwn(UNDER_WAY, rows -> rows.isEmpty());

            var served = SERVED.matcher(process.errors());
            assertThat(served.find()).isTrue();
            int port = Integer.parseInt(served.group(1));
            assertThat(get(port, "/readyz")).contains("own database: answers", "Slack: connected");
            assertThat(get(port, "/metrics"))
                    .contains("driftgate_slack_connected 1.0", "driftgate_unsent_oldest_seconds 0.0")
                    .doesNotContain(Canaries.WORD);
            assertThat(process.terminate()).isIn(0, 143);

            assertThat(lines(process)).anySatisfy(line -> {
                assertThat(line.path("formattedMessage").asText()).startsWith(YOU + " decided on review");
                assertThat(line.path("kvpList").toString()).contains("\"decision\":\"approve\"");
            });
        }
    }

    @Test
    void it_says_at_the_start_which_role_may_do_more_than_it_needs() throws Exception {
        var environment = app.environment();
        environment.put("PROD_DATABASE_URL", app.prod.text());
        try (var process = TestProcess.start(environment, "serve")) {
            app.standIns.slack().awaitConnections(1, TestApp.SOON);
            app.await(() -> errors(process).contains("shop prod can be read, but postgres is a superuser"));
            assertThat(errors(process)).doesNotContain("staging can be read", "replica can be read");
        }
    }

    private static String errors(TestProcess process) {
        try {
            return process.errors();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All but what the command says to whoever started it. */
    private static List<JsonNode> lines(TestProcess process) throws IOException {
        var lines = new ArrayList<JsonNode>();
        for (String line : process.errors().lines().toList()) {
            if (!line.startsWith("Driftgate is connected")) {
                lines.add(JSON.readTree(line));
            }
        }
        return lines;
    }

    private static String get(int port, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.ofString())
                .body();
    }
}
