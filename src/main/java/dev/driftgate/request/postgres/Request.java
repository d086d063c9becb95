package dev.driftgate.request.postgres;

import java.time.Instant;
import java.util.Optional;

/**
 * One command or click.
 *
 * @param id the same when Slack delivers the same once more
 * @param subject the name of the comparison or contract; the value of the button
 */
public record Request(String id, Instant at, Asked asked, String subject, Origin origin) {
    /**
     * Who asked where, and how to answer them alone.
     *
     * @param user a Slack user id
     * @param messageTs of the message whose button was pressed; empty for a command
     * @param responseUrl takes five answers in half an hour
     */
    public record Origin(String user, String channel, Optional<String> messageTs, String responseUrl) {}
}
