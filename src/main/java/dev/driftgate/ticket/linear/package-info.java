/** Linear: one issue per chosen id, whatever happens on the way. */
@NullMarked
package dev.driftgate.ticket.linear;

import org.jspecify.annotations.NullMarked;
