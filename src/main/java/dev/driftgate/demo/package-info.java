/** Local stand-ins for Slack, Linear and Asana, and the page that shows all three. */
@NullMarked
package dev.driftgate.demo;

import org.jspecify.annotations.NullMarked;
