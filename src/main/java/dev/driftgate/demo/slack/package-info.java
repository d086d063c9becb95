/** A Slack workspace on this machine: Web API, Socket Mode, response URLs. */
@NullMarked
package dev.driftgate.demo.slack;

import org.jspecify.annotations.NullMarked;
