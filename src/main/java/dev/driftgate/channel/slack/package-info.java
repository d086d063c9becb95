/** Slack's Web API, as far as Driftgate speaks it: cards, replies, files and who is in which group. */
@NullMarked
package dev.driftgate.channel.slack;

import org.jspecify.annotations.NullMarked;
