/** What Linear and Asana share: a ticket, what a set-up check found, and one careful way to speak HTTP. */
@NullMarked
package dev.driftgate.ticket;

import org.jspecify.annotations.NullMarked;
