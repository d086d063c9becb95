package dev.driftgate.review;

import dev.driftgate.channel.slack.SlackChannels;
import dev.driftgate.failure.Misconfigured;
import dev.driftgate.render.LinearFacts;
import dev.driftgate.render.LinearText;
import dev.driftgate.review.postgres.Review;
import dev.driftgate.review.postgres.Step;
import dev.driftgate.settings.LinearRouting;
import dev.driftgate.ticket.Ticket;
import dev.driftgate.ticket.linear.LinearIssue;
import dev.driftgate.ticket.linear.LinearTarget;
import dev.driftgate.ticket.linear.LinearTracker;
import dev.driftgate.ticket.linear.Priority;
import java.util.Map;
import java.util.Optional;

/** A review's Linear issue, under the id that the review has carried from its first day. For many threads. */
public final class Tickets {
    private final Optional<LinearTracker> tracker;
    private final Comparisons comparisons;
    private final SlackChannels slack;

    /**
     * Makes the use case.
     *
     * @param tracker empty when no key is set; then filing says so
     */
    public Tickets(Optional<LinearTracker> tracker, Comparisons comparisons, SlackChannels slack) {
        this.tracker = tracker;
        this.comparisons = comparisons;
        this.slack = slack;
    }

    /** The issue, made now or on an earlier try. */
    Ticket file(Review review, Optional<String> cardLink) {
        return tracker()
                .file(new LinearIssue(
                        review.ticketId(),
                        LinearText.title(review.drift()),
                        LinearText.body(facts(review, cardLink)),
                        target(review.drift().comparison())));
    }

    /** Puts the card's address on the issue; doing it again changes nothing. */
    void link(Review review, String cardLink) {
        var metadata = Map.of(
                "review", review.id().toString(),
                "fingerprint", review.drift().fingerprint().value());
        tracker().link(review.ticketId(), cardLink, "Review in Slack", metadata);
    }

    private LinearFacts facts(Review review, Optional<String> cardLink) {
        return new LinearFacts(
                review.drift(),
                named(review.requested()),
                review.approvals().stream().map(this::named).toList(),
                cardLink,
                review.note().isEmpty());
    }

    private LinearFacts.Step named(Step step) {
        return new LinearFacts.Step(slack.displayName(step.by()), step.at());
    }

    private LinearTarget target(String comparison) {
        LinearRouting routing = comparisons
                .routing(comparison)
                .orElseThrow(() -> new Misconfigured("the settings no longer have the comparison " + comparison
                        + ", so its Linear team is not known"));
        String team = routing.team()
                .orElseThrow(() -> new Misconfigured(
                        "no Linear team is set for " + comparison + ". Set LINEAR_TEAM to a team's key, like ENG"));
        return new LinearTarget(
                team, routing.project(), routing.labels(), routing.priority().flatMap(Priority::named));
    }

    private LinearTracker tracker() {
        return tracker.orElseThrow(
                () -> new Misconfigured("no Linear key is set. Set LINEAR_API_KEY, then press Retry"));
    }
}
