package dev.driftgate.review;

import dev.driftgate.channel.slack.Announcements.Posted;
import java.time.Instant;

/**
 * Somebody pressed a button.
 *
 * @param user a Slack user id
 * @param where the message that the button is on
 * @param at when they did
 */
public record Click(ButtonValue button, Decision decision, String user, Posted where, Instant at) {}
