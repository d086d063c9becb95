package dev.driftgate.ticket.linear;

import com.fasterxml.jackson.databind.JsonNode;
import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.ticket.Ticket;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One attempt to file one issue. Creating is tried first; whatever leaves doubt is settled by reading the id back. */
final class Filing {
    private final LinearApi api;
    private final Places places;
    private final LinearIssue issue;
    private final String doing;

    Filing(LinearApi api, Places places, LinearIssue issue) {
        this.api = api;
        this.places = places;
        this.issue = issue;
        this.doing = "creating a Linear issue in " + issue.target().team();
    }

    Ticket ticket() {
        return created(true);
    }

    private Ticket created(boolean mayLookUpAgain) {
        Map<String, ?> input = input(places.of(issue.target()));
        LinearAnswer answer;
        try {
            answer = api.ask(doing, Document.ISSUE_CREATE, Map.of("input", input));
        } catch (OutsideFailure failure) {
            if (failure.retryable() && failure.retryAfter().isEmpty()) {
                return readBack(failure);
            }
            throw failure;
        }
        if (mayLookUpAgain && answer.refusedAs(LinearError::notFound)) {
            // An id in our memory went stale. Nothing was created, and the second try comes with the same issue id.
            places.forget(issue.target());
            return created(false);
        }
        return settled(answer);
    }

    private Ticket settled(LinearAnswer answer) {
        JsonNode payload = answer.data(Document.ISSUE_CREATE);
        Optional<Ticket> ticket = ticket(payload.path("issue"));
        if (answer.error().isEmpty() && ticket.isPresent()) {
            return ticket.get();
        }
        OutsideFailure failure = api.failure(doing, answer);
        boolean inDoubt = failure.retryable() || payload.isObject() || answer.refusedAs(LinearError::alreadyThere);
        if (inDoubt) {
            return readBack(failure);
        }
        throw failure;
    }

    private Ticket readBack(OutsideFailure why) {
        try {
            String reading = "reading back a Linear issue in " + issue.target().team();
            Map<String, ?> id = Map.of("id", issue.id().toString());
            LinearAnswer answer = api.ask(reading, Document.ISSUE, id);
            return ticket(answer.data(Document.ISSUE)).orElseThrow(() -> missing(reading, answer, why));
        } catch (OutsideFailure failure) {
            failure.addSuppressed(why);
            throw failure;
        }
    }

    private OutsideFailure missing(String reading, LinearAnswer answer, OutsideFailure why) {
        return answer.refusedAs(LinearError::notFound)
                ? OutsideFailure.passing(
                        why.getMessage() + "; Linear shows no such issue, so it can be tried again", null)
                : api.failure(reading, answer);
    }

    private Map<String, ?> input(Place place) {
        Map<String, Object> input = new HashMap<>();
        input.put("id", issue.id().toString());
        input.put("teamId", place.teamId());
        input.put("title", issue.title());
        input.put("description", issue.body());
        place.projectId().ifPresent(id -> input.put("projectId", id));
        issue.target().priority().ifPresent(priority -> input.put("priority", priority.number()));
        if (!place.labelIds().isEmpty()) {
            input.put("labelIds", place.labelIds());
        }
        return input;
    }

    private static Optional<Ticket> ticket(JsonNode issue) {
        String key = issue.path("identifier").asText("");
        String url = issue.path("url").asText("");
        return key.isBlank() || url.isBlank() ? Optional.empty() : Optional.of(new Ticket(key, url));
    }
}
