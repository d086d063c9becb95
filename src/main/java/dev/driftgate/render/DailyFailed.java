package dev.driftgate.render;

/** The message about a daily run that came to no answer. */
public final class DailyFailed {
    private DailyFailed() {}

    /**
     * One line.
     *
     * @param sentence what was tried, why it did not work, what to do
     */
    public static SlackMessage of(String contract, String sentence) {
        return SlackMessage.line("The daily check of the contract " + Mrkdwn.text(Visible.of(contract))
                + " gave no answer. " + Replies.failed(sentence));
    }
}
