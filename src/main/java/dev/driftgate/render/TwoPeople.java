package dev.driftgate.render;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a pending card says where two people have to approve. People are Slack user ids.
 *
 * @param first who approved, once somebody did
 * @param approvers ids of the users and user groups who may; none: everybody
 */
public record TwoPeople(Optional<First> first, List<String> approvers) {
    /** More are no help to a reader. */
    private static final int MOST_NAMED = 5;

    /** The approval that is there. */
    public record First(String by, Instant at) {}

    public TwoPeople {
        approvers = List.copyOf(approvers);
    }

    String sentence(CardFacts facts) {
        return first.map(known -> missingOne(facts, known))
                .orElseGet(() -> "Two people other than " + Mrkdwn.person(facts.requestedBy())
                        + ", who asked, have to *Approve* before one Linear issue is filed for "
                        + Confirms.team(facts) + ". *Ignore* by one keeps these changes quiet until they change.");
    }

    /** What the question before Approve begins with. */
    String confirm() {
        return first.isPresent()
                ? "Yours is the second approval. "
                : "Yours is the first of two approvals; nothing is filed before the second. ";
    }

    String fallback() {
        return first.isPresent()
                ? "One of two people approved; one more has to approve or ignore it."
                : "Two people have to approve it, or one to ignore it.";
    }

    private String missingOne(CardFacts facts, First known) {
        return "Approved by " + Mrkdwn.person(known.by()) + " on " + Mrkdwn.time(known.at())
                + ". One more has to *Approve* before one Linear issue is filed for " + Confirms.team(facts) + ": "
                + missing(facts, known) + ". *Ignore* by one keeps these changes quiet until they change.";
    }

    private String missing(CardFacts facts, First known) {
        var done = Stream.of(known.by(), facts.requestedBy()).distinct().toList();
        var left =
                approvers.stream().filter(id -> !done.contains(id)).distinct().toList();
        String others =
                "other than " + Numbers.and(done.stream().map(Mrkdwn::person).toList());
        if (left.isEmpty() || left.size() > MOST_NAMED) {
            return (approvers.isEmpty() ? "somebody " : "an approver ") + others;
        }
        boolean people = left.stream().allMatch(Mrkdwn::isPerson);
        return Numbers.or(left.stream().map(Mrkdwn::approver).toList()) + (people ? "" : ", " + others);
    }
}
