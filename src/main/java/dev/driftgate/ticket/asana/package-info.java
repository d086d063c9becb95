/** Asana: tasks that are found again by a marker, since Asana itself tells no two requests apart. */
@NullMarked
package dev.driftgate.ticket.asana;

import org.jspecify.annotations.NullMarked;
