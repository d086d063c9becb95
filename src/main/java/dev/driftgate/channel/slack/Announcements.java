package dev.driftgate.channel.slack;

import dev.driftgate.failure.Misconfigured;
import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.render.SlackMessage;
import java.util.Optional;

/**
 * Posts where somebody asked if the bot may write there, else to the configured channel.
 *
 * @param fallback the configured channel's id
 */
public record Announcements(SlackChannels slack, Optional<String> fallback) {
    /** Where a message stands. */
    public record Posted(String channel, String ts) {}

    /**
     * Posts a message once.
     *
     * @throws OutsideFailure when the bot may write to neither channel
     */
    public Posted post(String channel, SlackMessage message) {
        return tried(channel, message)
                .or(() -> fallback.filter(other -> !other.equals(channel)).flatMap(other -> tried(other, message)))
                .orElseThrow(() -> OutsideFailure.refused(cannotPost(channel), null));
    }

    /** Posts to the configured channel what nobody asked for in another. */
    public Posted post(SlackMessage message) {
        return post(
                fallback.orElseThrow(() -> new Misconfigured(
                        "SLACK_CHANNEL is not set, so there is no channel for the results of scheduled runs")),
                message);
    }

    private static String cannotPost(String channel) {
        return "posting to the channel " + channel
                + ": the bot is not in it. Invite it there with /invite, or set SLACK_CHANNEL to a channel it is in";
    }

    private Optional<Posted> tried(String channel, SlackMessage message) {
        return slack.post(channel, message).map(ts -> new Posted(channel, ts));
    }
}
