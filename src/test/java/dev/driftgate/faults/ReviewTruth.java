package dev.driftgate.faults;

import com.fasterxml.jackson.databind.JsonNode;
import dev.driftgate.demo.http.Json;
import dev.driftgate.demo.linear.LinearIssue;
import dev.driftgate.demo.slack.Message;
import dev.driftgate.testing.TestApp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** Of every review: one ticket or none as people decided, one card at most that can act, and a history that leads here. */
@NullMarked
final class ReviewTruth {
    private static final String REVIEWS = """
            select json_build_object(
                'id', r.id, 'state', r.state, 'version', r.version, 'ticket', r.ticket_id, 'key', r.ticket_key,
                'by', r.decided_by, 'ts', c.message_ts, 'shown', c.shown_version,
                'events', (select json_agg(json_build_object('what', e.what, 'who', e.who) order by e.id)
                           from driftgate.review_event e where e.review_id = r.id))::text
            from driftgate.review r join driftgate.card c on c.review_id = r.id
            order by r.requested_at
            """;

    /** Which step may follow which. */
    private static final Map<String, Set<String>> STEPS = Map.of(
            "asked", Set.of("approved", "ignored", "superseded", "resolved"),
            "approved", Set.of("confirmed", "filed", "failed", "superseded", "resolved"),
            "confirmed", Set.of("filed", "failed"),
            "failed", Set.of("retried"),
            "retried", Set.of("confirmed", "filed", "failed", "superseded", "resolved"));

    private static final Map<String, String> STATES =
            Map.of("asked", "pending", "confirmed", "approved", "retried", "approved");

    private static final Set<String> OPEN = Set.of("pending", "failed");

    private final List<JsonNode> reviews;
    private final Map<String, List<LinearIssue>> issues;
    private final Map<String, List<Message>> actable;
    private final Map<String, Message> messages;
    private final List<String> wrong = new ArrayList<>();

    ReviewTruth(TestApp app) {
        reviews = app.own.rows(REVIEWS).stream().map(Json::read).toList();
        issues = app.issues().stream().collect(Collectors.groupingBy(LinearIssue::id));
        messages = app.cards().stream().collect(Collectors.toMap(Message::ts, message -> message));
        actable = app.cards().stream()
                .filter(card ->
                        card.actionIds().contains("approve") || card.actionIds().contains("retry"))
                .collect(Collectors.groupingBy(ReviewTruth::review));
    }

    List<String> violations() {
        reviews.forEach(review -> {
            history(review);
            ticket(review);
            card(review);
        });
        var tickets = reviews.stream().map(review -> text(review, "ticket")).collect(Collectors.toSet());
        issues.keySet().stream()
                .filter(id -> !tickets.contains(id))
                .forEach(id -> wrong.add("a Linear issue that no review knows: " + issues.get(id)));
        return wrong;
    }

    private void history(JsonNode review) {
        var steps = review.path("events").findValuesAsText("what");
        claim(!steps.isEmpty() && steps.get(0).equals("asked"), review, "its history does not begin with being asked");
        for (int i = 1; i < steps.size(); i++) {
            claim(
                    STEPS.getOrDefault(steps.get(i - 1), Set.of()).contains(steps.get(i)),
                    review,
                    "its steps do not follow");
        }
        String last = steps.isEmpty() ? "" : steps.get(steps.size() - 1);
        claim(STATES.getOrDefault(last, last).equals(text(review, "state")), review, "its history leads elsewhere");
        claim(review.path("version").asInt() == steps.size(), review, "its history lacks a step");
        long decisions = steps.stream()
                .filter(step -> step.equals("approved") || step.equals("ignored"))
                .count();
        claim(decisions == (review.hasNonNull("by") ? 1 : 0), review, "it was decided " + decisions + " times");
    }

    private void ticket(JsonNode review) {
        var filed = issues.getOrDefault(text(review, "ticket"), List.of());
        boolean one = filed.size() == 1
                && filed.get(0).identifier().equals(text(review, "key"))
                && !filed.get(0).trashed();
        claim(text(review, "state").equals("filed") ? one : filed.isEmpty(), review, "its tickets are " + filed);
        claim(!text(review, "state").equals("approved"), review, "it was approved and never filed");
    }

    private void card(JsonNode review) {
        var open = actable.getOrDefault(text(review, "id"), List.of());
        int most = OPEN.contains(text(review, "state")) ? 1 : 0;
        claim(open.size() <= most, review, open.size() + " cards can act");
        claim(review.path("shown").asInt() == review.path("version").asInt(), review, "its card shows an old state");
        var card = messages.get(text(review, "ts"));
        claim(
                card == null
                        || !text(review, "state").equals("filed")
                        || card.words().contains(text(review, "key")),
                review,
                "its card does not tell the ticket");
    }

    private void claim(boolean holds, JsonNode review, String otherwise) {
        if (!holds) {
            wrong.add(otherwise + ": " + review);
        }
    }

    /** The review whose id is in the value of a card's first button. */
    private static String review(Message card) {
        return card.blocks().findValuesAsText("value").stream()
                .map(value -> value.replaceFirst(":.*", ""))
                .findFirst()
                .orElse("");
    }

    private static String text(JsonNode review, String field) {
        return review.path(field).asText("");
    }
}
