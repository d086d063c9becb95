package dev.driftgate.demo.http;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Something that goes wrong with one call. */
public sealed interface Fault {
    /** Serves the call with this fault; empty when the connection is to be cut instead of answered. */
    Optional<Answer> serve(Supplier<Answer> service);

    /** Answers this and does nothing. */
    record Answers(Answer answer) implements Fault {
        @Override
        public Optional<Answer> serve(Supplier<Answer> service) {
            return Optional.of(answer);
        }
    }

    /** Does what was asked at once, and answers only after a while. */
    record AnswersLate(Duration by) implements Fault {
        @Override
        public Optional<Answer> serve(Supplier<Answer> service) {
            var answer = service.get();
            return new Delays(by).serve(() -> answer);
        }
    }

    /** Does what was asked, but only after a while. */
    record Delays(Duration by) implements Fault {
        @Override
        public Optional<Answer> serve(Supplier<Answer> service) {
            try {
                Thread.sleep(by.toMillis());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            return Optional.of(service.get());
        }
    }

    /** Cuts the connection without doing anything. */
    record CutsBefore() implements Fault {
        @Override
        public Optional<Answer> serve(Supplier<Answer> service) {
            return Optional.empty();
        }
    }

    /** Does what was asked and cuts the connection before the answer: the caller cannot know. */
    record CutsAfter() implements Fault {
        @Override
        public Optional<Answer> serve(Supplier<Answer> service) {
            return Optional.of(service.get()).filter(answer -> false);
        }
    }

    static Fault answer(int status, String body) {
        return new Answers(new Answer(status, Map.of("content-type", "application/json; charset=utf-8"), body));
    }

    static Fault tooManyRequests(int retryAfterSeconds) {
        Answer answer = Answer.text(429, "Too many requests").with("retry-after", Integer.toString(retryAfterSeconds));
        return new Answers(answer);
    }

    static Fault htmlPage(int status) {
        return new Answers(Answer.html(status, "<!DOCTYPE html><title>Error</title><h1>Something is down</h1>"));
    }

    /** Slack's way of saying no: HTTP 200 and {@code ok: false}. */
    static Fault slackError(String code) {
        return new Answers(Answer.json(Json.object().put("ok", false).put("error", code)));
    }

    static Fault delay(Duration by) {
        return new Delays(by);
    }

    static Fault answerLate(Duration by) {
        return new AnswersLate(by);
    }

    static Fault cutBefore() {
        return new CutsBefore();
    }

    static Fault cutAfter() {
        return new CutsAfter();
    }
}
