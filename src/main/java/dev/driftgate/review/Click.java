package dev.driftgate.review;

import dev.driftgate.channel.slack.Announcements.Posted;

/**
 * Somebody pressed a button.
 *
 * @param user a Slack user id
 * @param where the message that the button is on
 */
public record Click(ButtonValue button, Decision decision, String user, Posted where) {}
