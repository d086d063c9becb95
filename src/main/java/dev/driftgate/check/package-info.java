/** Has prod drifted from staging: reads both sides at the same time and compares. */
@NullMarked
package dev.driftgate.check;

import org.jspecify.annotations.NullMarked;
