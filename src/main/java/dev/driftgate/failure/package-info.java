/** The two ways in which something can go wrong that are not a bug. */
@NullMarked
package dev.driftgate.failure;

import org.jspecify.annotations.NullMarked;
