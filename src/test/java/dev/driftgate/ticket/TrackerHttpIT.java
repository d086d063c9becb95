package dev.driftgate.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.failure.OutsideFailure;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackerHttpIT extends ThingOverHttp {
    @Test
    void a_posted_object_arrives_once_with_the_credential_and_its_answer_comes_back() throws Exception {
        server.enqueue(Answers.json(201, "{\"data\": {\"gid\": \"1\"}}"));

        Reply reply = post(PLAIN);

        assertThat(reply.ok()).isTrue();
        assertThat(reply.body().at("/data/gid").asText()).isEqualTo("1");
        var request = server.takeRequest();
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + CANARY);
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
        assertThat(String.valueOf(request.getBody().utf8())).isEqualTo("{\"name\":\"x\"}");
    }

    @Test
    void a_post_whose_warm_connection_is_cut_is_not_sent_again() {
        OkHttpClient warm = new OkHttpClient();
        server.enqueue(Answers.json(200, "{}"));
        server.enqueue(Answers.cut());
        server.enqueue(Answers.json(201, "{}"));
        post(warm);

        OutsideFailure failure = failure(() -> post(warm));

        assertThat(failure.retryable()).isTrue();
        assertThat(failure.retryAfter()).isEmpty();
        assertThat(failure)
                .hasMessage("creating a thing: the connection to " + server.getHostName()
                        + " broke before the answer was whole");
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void a_post_answered_with_503_and_retry_at_once_is_not_sent_again() {
        server.enqueue(new MockResponse.Builder()
                .code(503)
                .addHeader("Retry-After", "0")
                .build());
        server.enqueue(Answers.json(201, "{}"));

        OutsideFailure failure = failure(() -> post(PLAIN));

        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(1));
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void a_redirect_is_refused_and_names_the_setting_instead_of_being_followed(int status) {
        server.enqueue(new MockResponse.Builder()
                .code(status)
                .addHeader("Location", server.url("/elsewhere"))
                .build());

        OutsideFailure failure = failure(() -> post(PLAIN));

        assertThat(failure.retryable()).isFalse();
        assertThat(failure).hasMessage("creating a thing: HTTP " + status + " sends us elsewhere, check THING_API_URL");
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void a_get_survives_a_pooled_connection_that_the_server_had_closed() throws Exception {
        OkHttpClient warm = TrackerHttp.newClient();
        server.enqueue(new MockResponse.Builder()
                .body("{}")
                .onResponseEnd(new SocketEffect.CloseSocket())
                .build());
        server.enqueue(Answers.json(200, "{\"data\": []}"));
        TrackerHttp http = http(warm, server.url("/"));
        http.get("reading", server.url("/1"));

        assertThat(http.get("reading", server.url("/2")).ok()).isTrue();
    }

    @Test
    void an_answer_that_stops_in_the_middle_of_its_body_passes() {
        server.enqueue(new MockResponse.Builder()
                .body("{\"data\": \"" + "x".repeat(100_000) + "\"}")
                .onResponseBody(SocketEffect.ShutdownConnection.INSTANCE)
                .build());

        OutsideFailure failure = failure(() -> post(PLAIN));

        assertThat(failure.retryable()).isTrue();
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void a_server_that_never_answers_is_given_up_on() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        OkHttpClient hasty = new OkHttpClient.Builder()
                .callTimeout(200, TimeUnit.MILLISECONDS)
                .build();

        OutsideFailure failure = failure(() -> post(hasty));

        assertThat(failure.retryable()).isTrue();
        assertThat(failure).hasMessageEndingWith("no answer from " + server.getHostName() + " in time");
    }

    @Test
    void the_client_of_the_process_lets_no_call_hang() {
        OkHttpClient client = TrackerHttp.newClient();

        assertThat(List.of(client.connectTimeoutMillis(), client.readTimeoutMillis(), client.callTimeoutMillis()))
                .containsExactly(5_000, 15_000, 20_000);
        assertThat(client.retryOnConnectionFailure()).isFalse();
    }
}
