/** Postgres types: as a database has them, as people write them, and whether the two are the same. No I/O. */
@NullMarked
package dev.driftgate.catalog.type;

import org.jspecify.annotations.NullMarked;
