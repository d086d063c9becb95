package dev.driftgate.channel.slack;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * Leaves a method of Slack's alone for as long as Slack asked to, whoever in this process wants to call it: they get the
 * refusal that Slack would give. When the pause is over, one call finds out whether Slack takes it; then the others follow.
 */
public final class Pauses implements Interceptor {
    private static final Duration UNSAID = Duration.ofSeconds(30);
    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofHours(1);
    /** Longer than a call takes that nobody answers. */
    private static final Duration TRIAL = Duration.ofSeconds(30);

    private final Map<String, Pause> pauses = new ConcurrentHashMap<>();

    /**
     * A pause, or the trial after it.
     *
     * @param end by {@link System#nanoTime}
     */
    private record Pause(long end, boolean trial) {
        static Pause of(Duration length, boolean trial) {
            return new Pause(System.nanoTime() + length.toNanos(), trial);
        }

        boolean isOver() {
            return System.nanoTime() - end >= 0;
        }

        boolean isLongOver() {
            return System.nanoTime() - end >= TRIAL.toNanos();
        }

        /** In whole seconds, as the header has it; the outcome of a trial is known soon. */
        long left() {
            return trial
                    ? 1
                    : Math.max(1, Duration.ofNanos(end - System.nanoTime()).toSeconds() + 1);
        }
    }

    /** How long Slack asks to be left alone; half a minute where it does not say. */
    static Duration length(@Nullable String retryAfter) {
        if (retryAfter == null || !retryAfter.matches("\\d{1,9}")) {
            return UNSAID;
        }
        var asked = Duration.ofSeconds(Long.parseLong(retryAfter));
        var least = asked.compareTo(LEAST) < 0 ? LEAST : asked;
        return least.compareTo(MOST) > 0 ? MOST : least;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var request = chain.request();
        var method = request.url().encodedPath();
        var pause = pauses.get(method);
        if (pause == null) {
            return noted(method, chain.proceed(request));
        }
        var trial = Pause.of(TRIAL, true);
        return pause.isOver() && pauses.replace(method, pause, trial)
                ? tried(method, trial, chain)
                : refusal(request, pause);
    }

    private Response tried(String method, Pause trial, Chain chain) throws IOException {
        try {
            return noted(method, chain.proceed(chain.request()));
        } finally {
            pauses.remove(method, trial);
        }
    }

    private Response noted(String method, Response response) {
        if (response.code() == SlackCall.TOO_MANY_REQUESTS) {
            // Each address for private answers is a method of its own, and many are never called again.
            pauses.values().removeIf(Pause::isLongOver);
            pauses.put(method, Pause.of(length(response.header("Retry-After")), false));
        }
        return response;
    }

    private static Response refusal(Request request, Pause pause) {
        return new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .code(SlackCall.TOO_MANY_REQUESTS)
                .message("Too Many Requests")
                .header("Retry-After", Long.toString(pause.left()))
                .body(ResponseBody.create("", null))
                .build();
    }
}
