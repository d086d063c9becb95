/** Slack as a door: commands and clicks come in over Socket Mode, are acknowledged, parsed and handed to a use case. */
@NullMarked
package dev.driftgate.slack;

import org.jspecify.annotations.NullMarked;
