package dev.driftgate.ticket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.driftgate.failure.OutsideFailure;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * JSON over HTTP to one tracker. Whatever is written is sent once and only once: a lost answer is a failure for the
 * caller, who knows how to find out what became of it. Safe to share between threads.
 */
public final class TrackerHttp {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final long LARGEST_ANSWER = 32L << 20;

    private final TrackerAccess access;
    private final OkHttpClient reading;
    private final OkHttpClient writing;
    private final Outcome outcome;

    /** Shares the client's connections and timeouts, never its retries and redirects. */
    public TrackerHttp(OkHttpClient shared, TrackerAccess access, InstantSource clock) {
        this.access = access;
        // A GET may be repeated on a fresh connection when the pooled one had been closed; nothing else may.
        this.reading = shared.newBuilder()
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(true)
                .build();
        this.writing = reading.newBuilder().retryOnConnectionFailure(false).build();
        this.outcome = new Outcome(access, clock);
    }

    /** The one client of a process: no call hangs longer than 20 seconds. */
    public static OkHttpClient newClient() {
        return new OkHttpClient.Builder()
                .connectTimeout(Duration.ofSeconds(5))
                .readTimeout(Duration.ofSeconds(15))
                .callTimeout(Duration.ofSeconds(20))
                .retryOnConnectionFailure(false)
                .build();
    }

    public HttpUrl url() {
        return access.url();
    }

    /** {@code doing} begins the sentence of a failure: "reading Asana task 12". */
    public Reply get(String doing, HttpUrl url) {
        return exchange(doing, reading, new Request.Builder().url(url));
    }

    public Reply post(String doing, HttpUrl url, Object body) {
        return exchange(doing, writing, new Request.Builder().url(url).post(json(body)));
    }

    public Reply put(String doing, HttpUrl url, Object body) {
        return exchange(doing, writing, new Request.Builder().url(url).put(json(body)));
    }

    /** The service understood and said no. */
    public OutsideFailure refused(String doing, Reply reply) {
        return outcome.refused(doing, reply);
    }

    private Reply exchange(String doing, OkHttpClient client, Request.Builder request) {
        request.header("Authorization", access.credential().header())
                .header("Accept", "application/json")
                .header("User-Agent", "driftgate");
        try (Response response = client.newCall(request.build()).execute()) {
            return reply(doing, response, content(response));
        } catch (IOException e) {
            throw outcome.unanswered(doing, e);
        }
    }

    private Reply reply(String doing, Response response, byte[] content) {
        outcome.beforeReading(doing, response, content).ifPresent(failure -> {
            throw failure;
        });
        Reply reply = new Reply(response.code(), response.headers(), parsed(doing, response, content));
        outcome.afterReading(doing, reply).ifPresent(failure -> {
            throw failure;
        });
        return reply;
    }

    private JsonNode parsed(String doing, Response response, byte[] content) {
        try {
            JsonNode node = JSON.readTree(content);
            if (node.isObject()) {
                return node;
            }
        } catch (IOException unreadable) {
            // Its message quotes the answer, which is not ours to show.
        }
        throw outcome.unreadable(doing, response);
    }

    private static byte[] content(Response response) throws IOException {
        if (response.body().source().request(LARGEST_ANSWER + 1)) {
            throw new IOException("the answer is larger than 32 MB");
        }
        return response.body().bytes();
    }

    private static OneShotJson json(Object body) {
        try {
            return new OneShotJson(JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not expressible as JSON: " + body.getClass(), e);
        }
    }
}
