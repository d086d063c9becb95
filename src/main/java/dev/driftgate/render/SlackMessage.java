package dev.driftgate.render;

import java.util.Optional;

/**
 * A message ready to be posted.
 *
 * @param text mrkdwn: a whole sentence for notifications and screen readers
 * @param blocksJson an array of blocks
 * @param thread what did not fit
 */
public record SlackMessage(String text, String blocksJson, Optional<Attachment> thread) {
    /** A plain text file for the message's thread. */
    public record Attachment(String fileName, String content) {}

    /** One line of mrkdwn and nothing else. */
    static SlackMessage line(String text) {
        return new SlackMessage(text, Json.compact(Json.array().add(Blocks.mrkdwn(text))), Optional.empty());
    }
}
