package dev.driftgate.render;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How far a card's review has come, with what a reader wants to know about it. People are Slack user ids. */
public sealed interface CardState {
    /** One line of mrkdwn: what happened, who did it and when; for a pending card, what the buttons do. */
    String sentence(CardFacts facts);

    /**
     * Nobody decided yet.
     *
     * @param two where two people have to approve
     */
    record Pending(Optional<TwoPeople> two) implements CardState {
        /** One person decides. */
        public Pending() {
            this(Optional.empty());
        }

        @Override
        public String sentence(CardFacts facts) {
            return two.map(rule -> rule.sentence(facts))
                    .orElseGet(() -> "*Approve* files one Linear issue for " + Confirms.team(facts)
                            + ". *Ignore* keeps these changes quiet until they change.");
        }
    }

    /** The issue is on its way. */
    record Approved(List<String> by, Instant at) implements CardState {
        @Override
        public String sentence(CardFacts facts) {
            return approved(by, at) + " Filing the Linear issue…";
        }
    }

    /**
     * The issue exists.
     *
     * @param note a sentence that the reader should know besides
     */
    record Filed(List<String> by, Instant at, String ticketKey, String ticketUrl, Optional<String> note)
            implements CardState {
        @Override
        public String sentence(CardFacts facts) {
            return approved(by, at) + " Filed as " + Mrkdwn.link(ticketUrl, Cut.to(Visible.of(ticketKey), 40)) + "."
                    + note.map(text -> " " + brief(text)).orElse("");
        }
    }

    /** The changes stay quiet from here on. */
    record Ignored(String by, Instant at) implements CardState {
        @Override
        public String sentence(CardFacts facts) {
            return "Ignored by " + Mrkdwn.person(by) + " on " + Mrkdwn.time(at)
                    + ". These changes stay quiet until they change.";
        }
    }

    /**
     * The drift is another by now.
     *
     * @param link to the card that took this one's place
     */
    record Superseded(Instant at, Optional<String> link) implements CardState {
        @Override
        public String sentence(CardFacts facts) {
            return "Superseded on " + Mrkdwn.time(at)
                    + ": the schemas changed after this card was posted. Nothing was filed from it."
                    + link.map(url -> " " + Mrkdwn.link(url, "See the card that replaced it") + ".")
                            .orElse("");
        }
    }

    /** Both sides agree again. */
    record Resolved(Instant at) implements CardState {
        @Override
        public String sentence(CardFacts facts) {
            return "Resolved: when both databases were read again on " + Mrkdwn.time(at)
                    + ", these differences were gone. Nothing was filed.";
        }
    }

    /**
     * Approved, but the tracker refused.
     *
     * @param why a sentence with what to fix
     */
    record Failed(List<String> by, Instant at, String why) implements CardState {
        @Override
        public String sentence(CardFacts facts) {
            return approved(by, at) + " Filing failed: " + brief(why)
                    + "\n*Retry* tries once more and never files a second issue.";
        }
    }

    private static String approved(List<String> by, Instant at) {
        return "Approved by " + Numbers.and(by.stream().map(Mrkdwn::person).toList()) + " on " + Mrkdwn.time(at) + ".";
    }

    private static String brief(String sentence) {
        String text = Cut.to(Visible.of(sentence), 500);
        return Mrkdwn.text(text.endsWith(".") || text.endsWith("…") ? text : text + ".");
    }
}
