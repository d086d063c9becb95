/** The clock as a door: work that is due, and the daily run, kept by db-scheduler in Driftgate's own database. */
@NullMarked
package dev.driftgate.schedule;

import org.jspecify.annotations.NullMarked;
