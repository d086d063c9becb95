package dev.driftgate.render;

import java.util.Optional;

/** What stands in place of a card that was posted twice because Slack's answer got lost. */
public final class CardCopy {
    private CardCopy() {}

    /**
     * One line.
     *
     * @param card the address of the card that counts
     */
    public static SlackMessage of(Optional<String> card) {
        return SlackMessage.line("This was a second copy of a card, posted because an answer of Slack got lost. "
                + card.map(url -> Mrkdwn.link(url, "See the card to decide on") + ".")
                        .orElse("`/drift check` shows the card to decide on."));
    }
}
