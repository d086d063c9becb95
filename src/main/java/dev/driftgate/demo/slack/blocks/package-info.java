/** The rules Slack holds Block Kit to. */
@NullMarked
package dev.driftgate.demo.slack.blocks;

import org.jspecify.annotations.NullMarked;
