/** Driftgate's own Postgres: the one that is configured, or an embedded one. */
@NullMarked
package dev.driftgate.store;

import org.jspecify.annotations.NullMarked;
