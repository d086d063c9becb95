package dev.driftgate.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.failure.OutsideFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import mockwebserver3.MockResponse;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeIT extends ThingOverHttp {
    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 408})
    void trouble_on_their_side_passes(int status) {
        server.enqueue(Answers.page(status));

        OutsideFailure failure = failure(() -> post(PLAIN));

        assertThat(failure.retryable()).isTrue();
        assertThat(failure).hasMessage("creating a thing: Thing is in trouble (HTTP " + status + ")");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 403, 404})
    void a_web_page_in_place_of_json_passes_and_names_the_setting(int status) {
        server.enqueue(Answers.page(status));

        OutsideFailure failure = failure(() -> post(PLAIN));

        assertThat(failure.retryable()).isTrue();
        assertThat(failure).hasMessageContaining("web page").hasMessageContaining("THING_API_URL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"data\": {\"gid\": ", "", "[]", "\"ok\"", "{} {"})
    void an_answer_that_is_not_one_json_object_passes_without_being_quoted(String body) {
        server.enqueue(Answers.json(200, body));

        OutsideFailure failure = failure(() -> post(PLAIN));

        assertThat(failure.retryable()).isTrue();
        assertThat(failure)
                .hasMessage("creating a thing: the answer of Thing (HTTP 200) is not whole JSON,"
                        + " if that lasts check THING_API_URL");
    }

    @Test
    void an_unknown_token_is_refused_and_names_its_setting() {
        server.enqueue(Answers.json(401, "{\"errors\": [{\"message\": \"Not Authorized\"}]}"));

        OutsideFailure failure = failure(() -> post(PLAIN));

        assertThat(failure.retryable()).isFalse();
        assertThat(failure).hasMessage("creating a thing: HTTP 401, check THING_TOKEN");
    }

    @Test
    void a_forbidden_call_is_refused_with_what_the_service_said() {
        server.enqueue(Answers.json(403, "{\"errors\": [{\"message\": \"You may look, not touch\"}]}"));

        OutsideFailure failure = failure(() -> post(PLAIN));

        assertThat(failure.retryable()).isFalse();
        assertThat(failure)
                .hasMessage("creating a thing: HTTP 403: You may look, not touch, check what THING_TOKEN may do");
    }

    @Test
    void a_429_says_how_long_to_wait() {
        server.enqueue(new MockResponse.Builder()
                .code(429)
                .addHeader("Retry-After", "30")
                .body("{}")
                .build());

        OutsideFailure failure = failure(() -> post(PLAIN));

        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(30));
        assertThat(failure).hasMessage("creating a thing: Thing asks to be left alone for 30 s");
        assertThat(failure.undone()).isTrue();
    }

    @Test
    void a_503_says_how_long_to_wait_and_not_what_became_of_it() {
        server.enqueue(new MockResponse.Builder()
                .code(503)
                .addHeader("Retry-After", "30")
                .body("{}")
                .build());

        OutsideFailure failure = failure(() -> post(PLAIN));

        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(30));
        assertThat(failure.undone()).isFalse();
    }

    @Test
    void a_refusal_is_quoted_in_one_short_line_without_controls_and_without_the_token() {
        String said = "no\\u0000 " + CANARY + " \\u202e\\n" + "long ".repeat(200);
        server.enqueue(Answers.json(400, "{\"errors\": [{\"message\": \"" + said + "\"}]}"));
        TrackerHttp http = http(PLAIN, server.url("/"));

        OutsideFailure failure =
                http.refused("creating a thing", http.post("creating a thing", server.url("/"), Map.of()));

        assertThat(failure.retryable()).isFalse();
        assertThat(failure.getMessage())
                .startsWith("creating a thing: Thing refused (HTTP 400): no … long long")
                .hasSizeLessThan(260)
                .doesNotContainPattern("\\p{Cntrl}|\\p{Cf}");
    }

    @Test
    void a_port_where_nothing_listens_passes_and_names_the_setting() throws IOException {
        HttpUrl nobody;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = HttpUrl.get("http://127.0.0.1:" + free.getLocalPort() + "/");
        }

        OutsideFailure failure = failure(() -> http(PLAIN, nobody).get("reading", nobody));

        assertThat(failure.retryable()).isTrue();
        assertThat(failure)
                .hasMessage("reading: nothing accepts connections at 127.0.0.1, check THING_API_URL or the network");
    }

    @Test
    void no_failure_shows_the_token_even_where_the_service_repeats_it() {
        String echo = "{\"errors\": [{\"message\": \"what is " + CANARY + "\"}]}";
        for (int status : new int[] {200, 301, 400, 401, 403, 404, 429, 500, 503}) {
            server.enqueue(Answers.json(status, echo));
            TrackerHttp http = http(PLAIN, server.url("/"));
            Throwable failure;
            try {
                failure = http.refused("creating", http.post("creating", server.url("/"), Map.of()));
            } catch (OutsideFailure thrown) {
                failure = thrown;
            }
            assertThat(failure).hasStackTraceContaining("creating");
            assertThat(stack(failure)).doesNotContain(CANARY);
        }
    }

    private static String stack(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
