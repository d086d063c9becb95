/** What head has beyond base: pure functions over catalogs, and the values they give. No I/O, no clock. */
@NullMarked
package dev.driftgate.diff;

import org.jspecify.annotations.NullMarked;
