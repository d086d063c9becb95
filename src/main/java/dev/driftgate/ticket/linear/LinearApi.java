package dev.driftgate.ticket.linear;

import com.fasterxml.jackson.databind.JsonNode;
import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.ticket.Reply;
import dev.driftgate.ticket.RetryAfter;
import dev.driftgate.ticket.TrackerHttp;
import java.time.InstantSource;
import java.util.Map;

/** GraphQL over the transport: one document, one answer, errors told apart. */
final class LinearApi {
    private final TrackerHttp http;
    private final InstantSource clock;

    LinearApi(TrackerHttp http, InstantSource clock) {
        this.http = http;
        this.clock = clock;
    }

    /** For calls whose refusal the caller can act on; what is neither answer nor refusal is thrown. */
    LinearAnswer ask(String doing, Document document, Map<String, ?> variables) {
        Reply reply = http.post(doing, http.url(), Map.of("query", document.text(), "variables", variables));
        LinearAnswer answer = LinearAnswer.of(reply);
        if (answer.refusedAs(LinearError::rateLimited)) {
            throw limited(doing, reply);
        }
        return answer;
    }

    /** For calls where every error is a failure. */
    JsonNode data(String doing, Document document, Map<String, ?> variables) {
        LinearAnswer answer = ask(doing, document, variables);
        JsonNode data = answer.data(document);
        if (answer.error().isPresent() || !answer.reply().ok() || !data.isObject()) {
            throw failure(doing, answer);
        }
        return data;
    }

    OutsideFailure failure(String doing, LinearAnswer answer) {
        if (answer.refusedAs(LinearError::unknownKey)) {
            return OutsideFailure.refused(doing + ": Linear does not know the key, check LINEAR_API_KEY", null);
        }
        if (answer.refusedAs(LinearError::forbidden)) {
            return OutsideFailure.refused(doing + ": not allowed, check what LINEAR_API_KEY may do", null);
        }
        if (answer.refusedAs(LinearError::passing)) {
            return OutsideFailure.passing(doing + ": Linear is in trouble", null);
        }
        if (answer.error().isEmpty() && answer.reply().ok()) {
            return OutsideFailure.passing(doing + ": Linear answered without a result", null);
        }
        return http.refused(doing, answer.reply());
    }

    private OutsideFailure limited(String doing, Reply reply) {
        RetryAfter wait = RateLimit.wait(reply.headers(), clock.instant());
        String text = "%s: the hour's requests of this Linear user are used up, more in %d s"
                .formatted(doing, wait.duration().toSeconds());
        return OutsideFailure.limited(text, wait.duration());
    }
}
